import MiniSearch from 'minisearch';
import type { Passage } from '../corpus/passage.ts';
import { createCandidateSearch, type SearchTerm } from './candidateSearch.ts';
import { buildForwardIndex, type ForwardIndex } from './forwardIndex.ts';
import { groupKin } from './kin.ts';

/** Passages in, candidates out: the port between search and answers. Passages are known by their place in `passages`. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  readonly forward: ForwardIndex;
  /**
   * Inverse document frequency (Robertson and Zaragoza 2009) as a share of the greatest there is, so that a word found
   * in one passage weighs about 1 in a corpus of any size. Undefined: a term nowhere in the corpus.
   */
  idf(termId: number | undefined): number;
  /** The passages that hold most of the terms, best first; see `createCandidateSearch`. */
  search(terms: readonly SearchTerm[], limit: number): number[];
  /** Ids of terms that begin like this one: other forms of the word, most likely. The term itself is not among them. */
  kinOf(term: string): readonly number[];
  /** Ids of terms a letter away from one the corpus does not know. */
  spelledLike(term: string): readonly number[];
}

const SEPARATOR = ' ';
/** A slip of the pen in a shorter word could be any other word. */
const SHORTEST_MISSPELLED = 5;

/** The inverted index of a forward index: each passage with its terms, once each, the title with the first of its article. */
const invert = (forward: ForwardIndex): MiniSearch<{ id: number; text: string }> => {
  const { articleOf, firstTitleTerm, titleTerms, firstSentence, firstOccurrence, occurrenceTerm, terms } =
    forward;
  const inverted = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : term),
  });
  for (let id = 0; id < articleOf.length; id += 1) {
    const article = articleOf[id] as number;
    const isFirst = id === 0 || articleOf[id - 1] !== article;
    const from = firstOccurrence[firstSentence[id] as number];
    const end = firstOccurrence[firstSentence[id + 1] as number];
    const held = new Set(occurrenceTerm.subarray(from, end));
    if (isFirst) {
      for (const term of titleTerms.subarray(firstTitleTerm[article], firstTitleTerm[article + 1]))
        held.add(term);
    }
    inverted.add({ id, text: Array.from(held, (term) => terms[term]).join(SEPARATOR) });
  }
  return inverted;
};

/** Indexes passages by their terms. `forward`: their forward index, where there is one already. */
export const buildPassageIndex = (
  passages: readonly Passage[],
  forward: ForwardIndex = buildForwardIndex(passages),
): PassageIndex => {
  const inverted = invert(forward);
  const size = passages.length;
  const idfOf = (frequency: number): number =>
    Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)) / Math.log(2 + size);
  const idfs = Float64Array.from(forward.frequencies, idfOf);
  const idf = (termId: number | undefined): number => (termId === undefined ? idfOf(0) : (idfs[termId] ?? 0));
  return {
    passages,
    forward,
    idf,
    search: createCandidateSearch(inverted, forward, idf),
    kinOf: groupKin(forward.vocabulary),
    spelledLike: (term) => {
      if (term.length < SHORTEST_MISSPELLED) return [];
      const found = new Set<string>();
      const collect = (_: unknown, like: string): number => {
        found.add(like);
        return 0;
      };
      inverted.search(term, { fuzzy: 1, boostDocument: collect });
      return [...found].flatMap((like) => forward.vocabulary.get(like) ?? []);
    },
  };
};
