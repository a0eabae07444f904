import { atOnce, type Steps } from '../../../shared/index.ts';
import type { Passage } from '../../corpus/index.ts';
import { buildForwardColumns } from './buildColumns.ts';
import type { ForwardColumns } from './columns.ts';
import { allOf, type ForwardSlice, joinForwardSteps } from './joinColumns.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { copyCounts, countArticles, createHeldTerms, type TermCounts } from './termCounts.ts';

/** Words of a corpus and their ids. */
interface WordIds {
  get(word: string): number | undefined;
  has(word: string): boolean;
}

/** Every passage as its terms, and the counts of these terms. */
export interface ForwardIndex extends ForwardColumns, TermCounts {
  /** The id of each term of the corpus: its number in the lexicon. */
  readonly vocabulary: WordIds;
  /** Id to word, of terms and forms alike. */
  readonly terms: readonly string[];
  /** The id of each word form of the corpus. */
  readonly forms: WordIds;
  /** 1 for the terms that are capitalised in most occurrences that do not open a sentence. */
  readonly termIsName: Uint8Array;
  /** The article of each passage, counted in the order of the corpus. */
  readonly articleOf: Uint32Array;
  /** Average number of terms in a passage. */
  readonly averageLength: number;
}

/** Returns the ids of the words of a lexicon that have a count above 0. */
const wordIds = ({ find }: Lexicon, counts: Uint32Array): WordIds => {
  const get = (word: string): number | undefined => {
    const id = find(word);
    return id !== undefined && (counts[id] ?? 0) > 0 ? id : undefined;
  };
  return { get, has: (word) => get(word) !== undefined };
};

const complete = (columns: ForwardColumns, counts: TermCounts, lexicon: Lexicon): ForwardIndex => {
  const { firstPassage, occurrenceTerm } = columns;
  const { capitals } = counts;
  const passages = firstPassage.at(-1) ?? 0;
  const articleOf = new Uint32Array(passages);
  for (let article = 0; article < firstPassage.length - 1; article += 1)
    articleOf.fill(article, firstPassage[article], firstPassage[article + 1]);
  const termIsName = new Uint8Array(capitals.length);
  for (let term = 0; term < capitals.length; term += 1)
    if ((capitals[term] as number) > 0) termIsName[term] = 1;
  return {
    ...columns,
    ...counts,
    vocabulary: wordIds(lexicon, counts.frequencies),
    terms: lexicon.words,
    forms: wordIds(lexicon, counts.formCounts),
    termIsName,
    articleOf,
    averageLength: passages === 0 ? 0 : occurrenceTerm.length / passages,
  };
};

/**
 * Joins slices to the index of all their articles, in steps; the result equals an index built from the passages. If slices
 * are of a `previous` index and all its other articles are `gone`, counts only these and the new ones.
 */
export const forwardIndexSteps = function* (
  slices: readonly ForwardSlice[],
  lexicon: Lexicon,
  previous?: ForwardIndex,
  gone: readonly ForwardSlice[] = [],
): Steps<ForwardIndex> {
  const columns = yield* joinForwardSteps(slices);
  yield;
  const heldTerms = createHeldTerms(lexicon.words);
  const counts = copyCounts(lexicon.words.length, previous);
  for (const slice of gone) {
    countArticles(counts, slice, -1, heldTerms);
    yield;
  }
  for (const slice of slices) {
    if (slice.columns === previous) continue;
    countArticles(counts, slice, 1, heldTerms);
    yield;
  }
  return complete(columns, counts, lexicon);
};

/** Builds the index of passages; the passages of an article follow one another. */
export const buildForwardIndex = (
  passages: readonly Passage[],
  lexicon: Lexicon = createLexicon(),
): ForwardIndex => {
  const columns = buildForwardColumns(passages, lexicon);
  return atOnce(forwardIndexSteps([allOf(columns)], lexicon));
};
