import { atOnce } from '../../../shared/index.ts';
import type { Passage } from '../../corpus/index.ts';
import { inverseDocumentFrequency } from '../bm25.ts';
import { buildForwardIndex, type ForwardIndex } from './forwardIndex.ts';
import { createKin } from './lexicon.ts';
import { type PassageKeys, type PassageStore, passageStoreSteps, placesAsKeys } from './passageStore.ts';
import { type CandidateSearch, createCandidateSearch } from './searchTerms.ts';

/** An index of passages by their terms. It identifies a passage by its place in `passages`. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  readonly forward: ForwardIndex;
  /** The store that the next version of the corpus shares with this one. */
  readonly store: PassageStore;
  readonly keys: PassageKeys;
  /** See `inverseDocumentFrequency`. `termId` is undefined for a term that the corpus does not have. */
  idf(termId: number | undefined): number;
  /** See `createCandidateSearch`. */
  readonly search: CandidateSearch;
  /** Returns the ids of the other terms with the same beginning: probably other forms of the word. */
  kinOf(term: string): readonly number[];
  /** Returns the ids of terms one letter away from a term that the corpus does not have. */
  spelledLike(term: string): readonly number[];
}

/** Letters: a misspelling of a shorter word could be any other word. */
export const SHORTEST_MISSPELLED = 5;

/** Indexes passages by their terms, in a store that already has them. */
export const indexPassages = (
  passages: readonly Passage[],
  forward: ForwardIndex,
  store: PassageStore,
  keys: PassageKeys,
): PassageIndex => {
  const { inverted, familyOf } = store;
  const size = passages.length;
  const idfOf = (frequency: number): number => inverseDocumentFrequency(frequency, size);
  const idfs = new Float64Array(forward.frequencies.length);
  for (let term = 0; term < idfs.length; term += 1) idfs[term] = idfOf(forward.frequencies[term] as number);
  const idf = (termId: number | undefined): number => (termId === undefined ? idfOf(0) : (idfs[termId] ?? 0));
  return {
    passages,
    forward,
    store,
    keys,
    idf,
    search: createCandidateSearch(inverted, keys, forward, idf),
    kinOf: createKin(familyOf, forward),
    spelledLike: (term) => {
      if (term.length < SHORTEST_MISSPELLED) return [];
      const found = new Set<string>();
      const collect = (_: unknown, like: string): number => {
        found.add(like);
        return 0;
      };
      inverted.search(term, { fuzzy: 1, boostDocument: collect });
      // Sorts them, because the order in the index depends on the order of insertion.
      return [...found].sort().flatMap((like) => forward.vocabulary.get(like) ?? []);
    },
  };
};

/** Indexes passages in a store for them alone. `forward`: their forward index, if it exists already. */
export const buildPassageIndex = (
  passages: readonly Passage[],
  forward: ForwardIndex = buildForwardIndex(passages),
): PassageIndex => {
  const store = atOnce(passageStoreSteps(forward));
  return indexPassages(passages, forward, store, placesAsKeys(passages.length));
};
