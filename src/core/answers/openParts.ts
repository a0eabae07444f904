import type { BoundQuestion } from './boundQuestion.ts';
import type { PassageScan } from './scanPassage.ts';

/** What a passage leaves open of a question. Weights are sums of inverse document frequencies. */
export interface OpenParts {
  /** Weight that best sentence, the sentence before it and title leave open: of what is asked for, of names, of the rest. */
  readonly openAsked: number;
  readonly openNames: number;
  readonly openOthers: number;
  /** Weight of the names that nothing in the corpus holds. */
  readonly unknownNames: number;
  /** Share of what is neither name, asked for nor in the title that the best sentence holds; `NOTHING_ELSE` where there is none. */
  readonly othersMet: number;
  /** Share of the terms, each counting alike, that neither best sentence nor title hold. */
  readonly termsMissed: number;
}

/** What a term in the title, or in the sentence before, counts for, against one in the sentence itself. */
const IN_TITLE = 0.8;
const IN_SENTENCE_BEFORE = 0.5;
/** A question of names alone says nothing either way. */
const NOTHING_ELSE = 0.6;

/** What a passage leaves open; `stated` of it: see `StatedCandidate`. */
export const openParts = (
  { question, idf, isName: names, isKnown }: BoundQuestion,
  scan: PassageScan,
  stated: readonly number[],
): OpenParts => {
  let [openAsked, openNames, openOthers, unknownNames] = [0, 0, 0, 0];
  let [others, othersMet, missed] = [0, 0, 0];
  question.terms.forEach(({ isAsked }, place) => {
    const isName = names[place] === true;
    const weight = idf[place] as number;
    const met = scan.inBest[place] as number;
    const titled = stated[place] === 1;
    const found = Math.max(
      met,
      titled ? IN_TITLE : 0,
      (scan.beforeBest[place] as number) * IN_SENTENCE_BEFORE,
    );
    const open = weight * (1 - found);
    if (isAsked) openAsked += open;
    else if (isName) openNames += open;
    else openOthers += open;
    if (isName && isKnown[place] === false) unknownNames += weight;
    if (titled) return;
    if (met < 1) missed += 1;
    if (isName || isAsked) return;
    others += weight;
    othersMet += weight * met;
  });
  return {
    openAsked,
    openNames,
    openOthers,
    unknownNames,
    othersMet: others > 0 ? othersMet / others : NOTHING_ELSE,
    termsMissed: question.terms.length > 0 ? missed / question.terms.length : 1,
  };
};
