import { slipsIn } from '../../language/index.ts';

/** Maximum number of words looked up: names and titles have fewer. */
export const MOST_WORDS = 32;

/** Matches documents whose `field` has all of some words. */
export const holdsAll = (field: string, words: readonly string[]): object => ({
  bool: { filter: words.map((word) => ({ term: { [field]: word } })) },
});

/** Matches documents whose `field` has, for each of some words, a word that begins with it or is a slip away. */
export const comesNear = (field: string, words: readonly string[]): object => ({
  bool: {
    filter: words.map((value) => ({
      bool: {
        should: [
          { prefix: { [field]: { value } } },
          {
            fuzzy: { [field]: { value, fuzziness: slipsIn(value) } },
          },
        ],
      },
    })),
  },
});

/** Matches documents that match one of some queries. */
export const anyOf = (queries: readonly object[]): object => ({
  bool: { should: queries, minimum_should_match: 1 },
});

/** Matches documents of one kind that match all of some queries, without scores. */
export const ofKind = (kind: string, ...queries: readonly object[]): object => ({
  bool: { filter: [{ term: { kind } }, ...queries] },
});

/** The order of the corpus, for documents of one kind. */
export const READING_ORDER = [
  { place: 'asc' },
  { paragraph: 'asc' },
  { number: { order: 'asc', missing: '_first' } },
];
/** The reverse of `NEWEST_FIRST`, for articles. */
export const OLDEST_FIRST = [{ moment: { order: 'asc', missing: '_first' } }, { place: 'desc' }];
/** Newest first, undated last, then in the order of the corpus. */
export const NEWEST_FIRST = [{ moment: { order: 'desc', missing: '_last' } }, ...READING_ORDER];
