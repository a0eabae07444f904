import { type ForwardColumns, firstOccurrenceOf } from './forwardColumns.ts';

/** The terms of a passage, each once; the first one of an article holds its title's too. Read before it is called again. */
export type HeldTerms = (columns: ForwardColumns, article: number, passage: number) => readonly number[];

/** Prepares to tell the terms of passages, by the numbers of a list of words that may grow meanwhile. */
export const createHeldTerms = (words: readonly string[]): HeldTerms => {
  /** In which call each term was met last. */
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
