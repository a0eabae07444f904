import { atOnce } from '../../../shared/index.ts';
import type { Passage } from '../../corpus/index.ts';
import { inverseDocumentFrequency } from '../bm25.ts';
import { buildForwardIndex, type ForwardIndex } from './forwardIndex.ts';
import { createKin } from './lexicon.ts';
import { type PassageKeys, type PassageStore, passageStoreSteps, placesAsKeys } from './passageStore.ts';
import { type CandidateSearch, createCandidateSearch } from './searchTerms.ts';

/** Passages by their terms. Passages are known by their place in `passages`. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  readonly forward: ForwardIndex;
  /** Where the next version of the corpus finds what it has in common with this one. */
  readonly store: PassageStore;
  readonly keys: PassageKeys;
  /** See `inverseDocumentFrequency`. Undefined: a term nowhere in the corpus. */
  idf(termId: number | undefined): number;
  /** See `createCandidateSearch`. */
  readonly search: CandidateSearch;
  /** Ids of terms that begin like this one: other forms of the word, most likely. The term itself is not among them. */
  kinOf(term: string): readonly number[];
  /** Ids of terms a letter away from one the corpus does not know. */
  spelledLike(term: string): readonly number[];
}

/** A slip of the pen in a shorter word could be any other word. */
export const SHORTEST_MISSPELLED = 5;

/** Indexes passages by their terms, in a store that has them. */
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
      // The order in which the index has them tells what was put in before.
      return [...found].sort().flatMap((like) => forward.vocabulary.get(like) ?? []);
    },
  };
};

/** Indexes passages by themselves. `forward`: their forward index, where there is one already. */
export const buildPassageIndex = (
  passages: readonly Passage[],
  forward: ForwardIndex = buildForwardIndex(passages),
): PassageIndex => {
  const store = atOnce(passageStoreSteps(forward));
  return indexPassages(passages, forward, store, placesAsKeys(passages.length));
};
