import type { Steps } from '../../../shared/index.ts';
import type { ForwardColumns } from './columns.ts';
import type { ForwardIndex } from './forwardIndex.ts';
import { InvertedIndex } from './invertedIndex.ts';
import { groupFamilies } from './lexicon.ts';
import { createHeldTerms, type HeldTerms } from './termCounts.ts';

/**
 * The inverted index that versions of a corpus share. A passage keeps its key while its place changes. The index may hold
 * passages that a version does not have; that version never sees them.
 */
export interface PassageStore {
  readonly inverted: InvertedIndex;
  /** See `groupFamilies`. */
  familyOf(word: string): readonly number[];
  /** Adds a passage; returns its key, which no version has yet. */
  put(columns: ForwardColumns, article: number, passage: number): number;
  /** Removes a passage that no version has. */
  take(key: number, columns: ForwardColumns, article: number, passage: number): void;
}

/** The passages of a store that a version has, and their places. */
export interface PassageKeys {
  /** The key of each place. */
  readonly keyOf: Uint32Array;
  /** The place of each key; -1 for keys that this version does not have. */
  readonly placeOf: Int32Array;
}

/** Returns the keys of a version from the key of each place. */
export const passageKeys = (keyOf: Uint32Array): PassageKeys => {
  let keys = 0;
  for (const key of keyOf) keys = Math.max(keys, key + 1);
  const placeOf = new Int32Array(keys).fill(-1);
  for (let place = 0; place < keyOf.length; place += 1) placeOf[keyOf[place] as number] = place;
  return { keyOf, placeOf };
};

/** Returns the keys of a version whose keys are its places. */
export const placesAsKeys = (passages: number): PassageKeys =>
  passageKeys(new Uint32Array(passages).map((_, place) => place));

/** Returns the postings of an index: the passages that hold each term, all in one array. */
const invert = (
  forward: ForwardIndex,
  heldTerms: HeldTerms,
): { first: Uint32Array; postings: Uint32Array; lengths: Uint32Array } => {
  const { frequencies, articleOf } = forward;
  const first = new Uint32Array(frequencies.length + 1);
  frequencies.forEach((frequency, term) => {
    first[term + 1] = (first[term] as number) + frequency;
  });
  const next = first.slice();
  const postings = new Uint32Array(first.at(-1) ?? 0);
  const lengths = new Uint32Array(articleOf.length);
  for (let passage = 0; passage < articleOf.length; passage += 1) {
    const held = heldTerms(forward, articleOf[passage] as number, passage);
    lengths[passage] = held.length;
    for (const term of held) {
      const at = next[term] as number;
      postings[at] = passage;
      next[term] = at + 1;
    }
  }
  return { first, postings, lengths };
};

/** Keeps a reference to the words, but not to the version that an inverted index begins with. */
const storeOf = (
  inverted: InvertedIndex,
  words: readonly string[],
  heldTerms: HeldTerms,
  firstKey: number,
): PassageStore => {
  let nextKey = firstKey;
  const termsOf = (columns: ForwardColumns, article: number, passage: number): string[] =>
    heldTerms(columns, article, passage).map((term) => words[term] as string);
  return {
    inverted,
    familyOf: groupFamilies(words),
    put: (columns, article, passage) => {
      const key = nextKey++;
      inverted.put(key, termsOf(columns, article, passage));
      return key;
    },
    take: (key, columns, article, passage) => inverted.take(key, termsOf(columns, article, passage)),
  };
};

/** Builds a store of the passages of an index in steps; their keys are their places. */
export const passageStoreSteps = function* (forward: ForwardIndex): Steps<PassageStore> {
  const inverted = new InvertedIndex();
  const heldTerms = createHeldTerms(forward.terms);
  const { first, postings, lengths } = invert(forward, heldTerms);
  yield;
  yield* inverted.fillSteps(forward.terms, first, postings, lengths);
  return storeOf(inverted, forward.terms, heldTerms, lengths.length);
};
