import { GENERAL_WORDS } from '../language/index.ts';
import type { PassageIndex, SearchTerm } from '../search/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';
import type { NamedSources } from './articleSources.ts';
import type { AskedSpeaker } from './askedSpeaker.ts';
import { type BoundSpeaker, bindSpeaker } from './bindSpeaker.ts';
import type { SpokenWords } from './preferSpoken.ts';

/** A question's terms in the numbers of one index. Arrays run parallel to `question.terms`. */
export interface BoundQuestion {
  readonly question: AnalysedQuestion;
  readonly idf: readonly number[];
  /** Sum of `idf`. */
  readonly weight: number;
  /** Form id of each term's spelling; -1 where the corpus never spells it so. */
  readonly forms: readonly number[];
  /** The position of each term in the question. */
  readonly asked: readonly number[];
  /**
   * Names and numbers: what must be met to the letter. A word the corpus knows is a name where the corpus writes it so,
   * however the question does.
   */
  readonly isName: readonly boolean[];
  /** Whether the question gives the term, rather than asks for it; and whether it is no name either. */
  readonly isGiven: readonly boolean[];
  readonly isOther: readonly boolean[];
  /** Whether the corpus holds the term at all. */
  readonly isKnown: readonly boolean[];
  /** The places of the terms that name where an article comes from, by article. */
  readonly sources: ReadonlyMap<number, readonly number[]>;
  /** Where somebody's words are asked for. */
  readonly spoken: BoundSpeaker | undefined;
  /** Term ids to the place, counted from 1, of the question term they are; negative where they only resemble it. */
  readonly places: ReadonlyMap<number, number>;
  /** What to search for, rarest first; a term the corpus does not know is replaced by what is spelled like it. */
  readonly searchTerms: readonly SearchTerm[];
}

/** What a general word weighs, against another one as rare. */
const GENERAL = 0.4;
const hasDigit = /\p{N}/u;

/**
 * Looks the question's terms up in an index. `named`: the articles whose source the question names,
 * with its words; `speaker`: whose words it asks for, and where they are quoted.
 */
export const bindQuestion = (
  question: AnalysedQuestion,
  index: PassageIndex,
  named: NamedSources = new Map(),
  speaker?: AskedSpeaker & { readonly words: SpokenWords },
): BoundQuestion => {
  const { vocabulary, forms, frequencies, terms, termIsName } = index.forward;
  const ids = question.terms.map(({ term }) => vocabulary.get(term));
  const isName = ids.map((id, at) => {
    const { term, isName } = question.terms[at] ?? { term: '', isName: false };
    return hasDigit.test(term) || (id === undefined ? isName : termIsName[id] === 1);
  });
  const isGiven = question.terms.map(({ isAsked }) => !isAsked);
  const places = new Map<number, number>();
  const wanted: number[] = [];
  question.terms.forEach(({ term }, at) => {
    const id = ids[at];
    const alike = id === undefined ? index.spelledLike(term) : [];
    wanted.push(...(id === undefined ? alike : [id]));
    // A slip of the pen in a common word is that word; a name a letter away may be somebody else's.
    for (const other of alike) places.set(other, isName[at] ? -(at + 1) : at + 1);
    for (const other of index.kinOf(term)) if (!places.has(other)) places.set(other, -(at + 1));
  });
  ids.forEach((id, at) => {
    if (id !== undefined) places.set(id, at + 1);
  });
  const idf = ids.map(
    (id, at) => index.idf(id) * (GENERAL_WORDS.has(question.terms[at]?.form ?? '') ? GENERAL : 1),
  );
  const sources = new Map(
    [...named].map(([article, words]) => [
      article,
      question.terms.flatMap(({ position }, place) => (words.has(position) ? [place] : [])),
    ]),
  );
  return {
    question,
    idf,
    weight: idf.reduce((sum, weight) => sum + weight, 0),
    forms: question.terms.map(({ form }) => forms.get(form) ?? -1),
    asked: question.terms.map(({ position }) => position),
    isName,
    isGiven,
    isOther: isGiven.map((is, at) => is && isName[at] === false),
    isKnown: ids.map((id) => id !== undefined),
    sources,
    spoken: speaker && bindSpeaker(question, speaker, sources.values()),
    places,
    searchTerms: wanted
      .map((id) => ({ term: terms[id] ?? '', frequency: frequencies[id] ?? 0 }))
      .sort((a, b) => a.frequency - b.frequency),
  };
};
