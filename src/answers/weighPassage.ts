import type { ForwardIndex } from '../search/forwardIndex.ts';
import { BM25, TITLE_WEIGHT } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { holdsAnswerType } from './holdsAnswerType.ts';
import { bestWindow, orderedPairs } from './proximity.ts';
import { scanPassage } from './scanPassage.ts';

/** What one passage says to a question by itself. Weights are sums of inverse document frequencies. */
export interface PassageEvidence {
  /** BM25 over text and title. */
  readonly bm25: number;
  /** Weight of the question's terms that text or title hold; a word that resembles one counts for a part. */
  readonly coverage: number;
  /** Weight within the best stretch of 15 words. */
  readonly window: number;
  /** Weight of neighbouring question terms that are neighbours here. */
  readonly pairs: number;
  /** Weight of the terms in the article's title. */
  readonly title: number;
  /** Weight of the terms spelled here to the letter. */
  readonly spelling: number;
  /** Weight of the names asked about that neither text nor title hold. */
  readonly missingNames: number;
  /** Share of what the title leaves open that the best sentence holds. */
  readonly sentenceBeyondTitle: number;
  /** 1 where the best sentence holds the type of thing asked for, -1 where it does not, 0 where the type is open. */
  readonly answerType: number;
  /** 1 where the best sentence is the paragraph's first. */
  readonly lead: number;
  /** Weight of the terms in the best sentence. */
  readonly inSentence: number;
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

/** Weighs one passage of the index for a question. `marks` as in `scanPassage`. */
export const weighPassage = (
  bound: BoundQuestion,
  index: ForwardIndex,
  marks: Int16Array,
  passage: number,
): PassageEvidence => {
  const { question, idf, asked, isKnown } = bound;
  const scan = scanPassage(bound, index, marks, passage);
  const first = index.firstSentence[passage] as number;
  const last = index.firstSentence[passage + 1] as number;
  const length = (index.firstOccurrence[last] as number) - (index.firstOccurrence[first] as number);
  const saturation = BM25.k * (1 - BM25.b + (BM25.b * length) / index.averageLength);
  let [bm25, coverage, title, spelling, missingNames, beyondTitle] = [0, 0, 0, 0, 0, 0];
  let [openAsked, openNames, openOthers, unknownNames] = [0, 0, 0, 0];
  let [others, othersMet, missed] = [0, 0, 0];
  question.terms.forEach(({ isName, isAsked }, place) => {
    const weight = idf[place] as number;
    const count = scan.counts[place] as number;
    const titled = scan.inTitle[place] as number;
    bm25 += weight * ((count * (BM25.k + 1)) / (count + saturation) + titled * TITLE_WEIGHT);
    coverage += weight * Math.max(titled, scan.present[place] as number);
    spelling += weight * (scan.spelled[place] as number);
    if (titled === 1) title += weight;
    else beyondTitle += weight;
    if (isName && count === 0 && titled === 0) missingNames += weight;
    const found = Math.max(
      scan.inBest[place] as number,
      titled * IN_TITLE,
      (scan.beforeBest[place] as number) * IN_SENTENCE_BEFORE,
    );
    const open = weight * (1 - found);
    if (isAsked) openAsked += open;
    else if (isName) openNames += open;
    else openOthers += open;
    if (isName && isKnown[place] === false) unknownNames += weight;
    if (titled === 1) return;
    const met = scan.inBest[place] as number;
    if (met < 1) missed += 1;
    if (isName || isAsked) return;
    others += weight;
    othersMet += weight * met;
  });
  return {
    bm25,
    coverage,
    window: bestWindow(scan.places, scan.positions, idf),
    pairs: orderedPairs(scan.places, scan.positions, asked, idf),
    title,
    spelling,
    missingNames,
    sentenceBeyondTitle: beyondTitle > 0 ? scan.bestBeyondTitle / beyondTitle : 0,
    answerType: holdsAnswerType(question.type, index, marks, scan.bestSentence),
    lead: scan.bestSentence === first ? 1 : 0,
    inSentence: scan.bestWeight,
    openAsked,
    openNames,
    openOthers,
    unknownNames,
    othersMet: others > 0 ? othersMet / others : NOTHING_ELSE,
    termsMissed: question.terms.length > 0 ? missed / question.terms.length : 1,
  };
};
