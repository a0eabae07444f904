import type { ForwardColumns } from './columns.ts';

const WIDE = [
  'firstPassage',
  'firstSentence',
  'firstOccurrence',
  'firstTitleTerm',
  'titleTerms',
  'sentenceBounds',
  'occurrenceTerm',
  'occurrenceForm',
  'occurrenceStart',
  'occurrenceEnd',
  'occurrencePosition',
] as const satisfies (keyof ForwardColumns)[];

const areArrays = (columns: object): columns is ForwardColumns =>
  WIDE.every((name) => name in columns && (columns as ForwardColumns)[name] instanceof Uint32Array) &&
  'occurrenceKinds' in columns &&
  columns.occurrenceKinds instanceof Uint8Array;

/** Whether boundaries rise from 0 to `end`: one for each of `count` things, and one after the last. */
const leads = (firsts: Uint32Array, count: number, end: number): boolean => {
  if (firsts.length !== count + 1 || firsts[0] !== 0 || firsts[count] !== end) return false;
  for (let at = 0; at < count; at += 1) if ((firsts[at] as number) > (firsts[at + 1] as number)) return false;
  return true;
};

const areBelow = (numbers: Uint32Array, limit: number): boolean => {
  for (let at = 0; at < numbers.length; at += 1) if ((numbers[at] as number) >= limit) return false;
  return true;
};

/**
 * Returns whether a value holds the columns of articles with these paragraphs, in a lexicon of this number of words. Every
 * index in it must be in range. Takes milliseconds for millions of words.
 */
export const areColumnsOf = (
  columns: object,
  articles: readonly (readonly string[])[],
  words: number,
): columns is ForwardColumns => {
  if (!areArrays(columns)) return false;
  const passages = articles.reduce((sum, { length }) => sum + length, 0);
  const { firstPassage, firstSentence, firstOccurrence, sentenceBounds } = columns;
  const { occurrenceTerm, occurrenceForm, titleTerms } = columns;
  const sentences = sentenceBounds.length / 2;
  const occurrences = occurrenceTerm.length;
  const areWhole =
    leads(firstPassage, articles.length, passages) &&
    articles.every(({ length }, at) => firstPassage[at + 1] === (firstPassage[at] as number) + length) &&
    leads(firstSentence, passages, sentences) &&
    leads(firstOccurrence, sentences, occurrences) &&
    leads(columns.firstTitleTerm, articles.length, titleTerms.length) &&
    [occurrenceForm, columns.occurrenceStart, columns.occurrenceEnd, columns.occurrencePosition].every(
      ({ length }) => length === occurrences,
    ) &&
    columns.occurrenceKinds.length === occurrences &&
    [occurrenceTerm, occurrenceForm, titleTerms].every((numbers) => areBelow(numbers, words));
  if (!areWhole) return false;
  let passage = 0;
  return articles.every((paragraphs) =>
    paragraphs.every(({ length }) => {
      const last = firstSentence[passage + 1] as number;
      for (let at = firstSentence[passage] as number; at < last; at += 1) {
        const [start, end] = [sentenceBounds[2 * at] as number, sentenceBounds[2 * at + 1] as number];
        if (start > end || end > length) return false;
      }
      passage += 1;
      return true;
    }),
  );
};
