import { KIND } from '../../language/index.ts';
import { type ForwardColumns, firstOccurrenceOf, opensSentence } from './columns.ts';
import type { ForwardSlice } from './joinColumns.ts';

/**
 * Returns the terms of a passage, each once; an article's first passage also has its title's. The next call overwrites the
 * result.
 */
export type HeldTerms = (columns: ForwardColumns, article: number, passage: number) => readonly number[];

/** Returns a `HeldTerms` for the numbers of a list of words; the list may grow later. */
export const createHeldTerms = (words: readonly string[]): HeldTerms => {
  /** The number of the call that met each term last. */
  let lastMet = new Uint32Array(words.length);
  let calls = 0;
  const held: number[] = [];
  const meet = (term: number): void => {
    if (lastMet[term] === calls) return;
    lastMet[term] = calls;
    held.push(term);
  };
  return (columns, article, passage) => {
    const { firstPassage, firstTitleTerm, titleTerms, occurrenceTerm } = columns;
    if (lastMet.length < words.length) lastMet = new Uint32Array(2 * words.length);
    calls += 1;
    held.length = 0;
    const end = firstOccurrenceOf(columns, passage + 1);
    for (let at = firstOccurrenceOf(columns, passage); at < end; at += 1) meet(occurrenceTerm[at] as number);
    if (firstPassage[article] !== passage) return held;
    for (let at = firstTitleTerm[article] as number; at < (firstTitleTerm[article + 1] as number); at += 1)
      meet(titleTerms[at] as number);
    return held;
  };
};

/** The counts of each word of a lexicon. */
export interface TermCounts {
  /** Number of passages that hold it as a term; an article's title counts as part of its first passage. */
  readonly frequencies: Uint32Array;
  /** Occurrences of the term that are capitalised minus those that are not; words that open a sentence do not count. */
  readonly capitals: Int32Array;
  /** Number of its occurrences as a form. */
  readonly formCounts: Uint32Array;
}

/** Copies counts into arrays for this number of words; all are 0 without `counts`. */
export const copyCounts = (words: number, counts?: TermCounts): TermCounts => {
  const copy = {
    frequencies: new Uint32Array(words),
    capitals: new Int32Array(words),
    formCounts: new Uint32Array(words),
  };
  if (counts) {
    copy.frequencies.set(counts.frequencies);
    copy.capitals.set(counts.capitals);
    copy.formCounts.set(counts.formCounts);
  }
  return copy;
};

/** Adds the articles of a slice to the counts; subtracts them if `times` is -1. */
export const countArticles = (
  { frequencies, capitals, formCounts }: TermCounts,
  { columns, from, to }: ForwardSlice,
  times: 1 | -1,
  heldTerms: HeldTerms,
): void => {
  const { firstPassage, firstSentence, firstOccurrence, sentenceBounds } = columns;
  const { occurrenceTerm, occurrenceForm, occurrenceStart, occurrenceKinds } = columns;
  for (let article = from; article < to; article += 1) {
    const last = firstPassage[article + 1] as number;
    for (let passage = firstPassage[article] as number; passage < last; passage += 1)
      for (const term of heldTerms(columns, article, passage))
        frequencies[term] = (frequencies[term] as number) + times;
  }
  const [first, last] = [from, to].map(
    (article) => firstSentence[firstPassage[article] as number] as number,
  ) as [number, number];
  for (let sentence = first; sentence < last; sentence += 1) {
    const start = sentenceBounds[2 * sentence] as number;
    const end = firstOccurrence[sentence + 1] as number;
    for (let at = firstOccurrence[sentence] as number; at < end; at += 1) {
      const form = occurrenceForm[at] as number;
      formCounts[form] = (formCounts[form] as number) + times;
      if (opensSentence(occurrenceStart[at] as number, start)) continue;
      const term = occurrenceTerm[at] as number;
      const isName = ((occurrenceKinds[at] as number) & KIND.name) !== 0;
      capitals[term] = (capitals[term] as number) + (isName ? times : -times);
    }
  }
};
