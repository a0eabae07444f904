import { slipsIn } from '../../language/index.ts';

/** Names and titles have fewer words. */
export const MOST_WORDS = 32;

/** Documents whose `field` has every one of some words. */
export const holdsAll = (field: string, words: readonly string[]): object => ({
  bool: { filter: words.map((word) => ({ term: { [field]: word } })) },
});

/** Documents whose `field` has, for every one of some words, a word that begins so or is a slip away. */
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

/** Documents that one of some queries finds. */
export const anyOf = (queries: readonly object[]): object => ({
  bool: { should: queries, minimum_should_match: 1 },
});

/** Documents of one kind that every one of some queries finds; nothing is scored. */
export const ofKind = (kind: string, ...queries: readonly object[]): object => ({
  bool: { filter: [{ term: { kind } }, ...queries] },
});

/** The order of the corpus, of documents of one kind. */
export const READING_ORDER = [
  { place: 'asc' },
  { paragraph: 'asc' },
  { number: { order: 'asc', missing: '_first' } },
];
/** The other way round. */
export const OLDEST_FIRST = [{ moment: { order: 'asc', missing: '_first' } }, { place: 'desc' }];
/** Newest first; what states no date last; then the order of the corpus. */
export const NEWEST_FIRST = [{ moment: { order: 'desc', missing: '_last' } }, ...READING_ORDER];
