import type { Passage } from '../corpus/passage.ts';
import { buildForwardIndex, type ForwardIndex } from './forwardIndex.ts';

const COLUMNS = [
  'frequencies',
  'capitals',
  'titleTerms',
  'firstSentence',
  'firstOccurrence',
  'sentenceBounds',
  'occurrenceTerm',
  'occurrenceForm',
  'occurrenceStart',
  'occurrenceEnd',
  'occurrencePosition',
  'occurrenceKinds',
] as const;

/**
 * The forward index of one article by itself, its strings as numbers of a list of words that the articles share:
 * `termWords` and `formWords` have the word of each of its term ids and form ids.
 */
export interface ForwardPart extends Pick<ForwardIndex, (typeof COLUMNS)[number]> {
  readonly termWords: Uint32Array;
  readonly formWords: Uint32Array;
}

export const PART_COLUMNS = ['termWords', 'formWords', ...COLUMNS] as const;

const numbersOf = (
  words: Iterable<string>,
  size: number,
  numberOf: (word: string) => number,
): Uint32Array => {
  const numbers = new Uint32Array(size);
  let at = 0;
  for (const word of words) numbers[at++] = numberOf(word);
  return numbers;
};

/** Indexes the passages of one article; `numberOf` numbers the words. */
export const buildForwardPart = (
  passages: readonly Passage[],
  numberOf: (word: string) => number,
): ForwardPart => {
  const index = buildForwardIndex(passages);
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, index[column]])) as Pick<
    ForwardIndex,
    (typeof COLUMNS)[number]
  >;
  return {
    ...columns,
    termWords: numbersOf(index.terms, index.terms.length, numberOf),
    formWords: numbersOf(index.forms.keys(), index.forms.size, numberOf),
  };
};
