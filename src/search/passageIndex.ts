import MiniSearch from 'minisearch';
import type { Passage } from '../corpus/passage.ts';
import { buildForwardIndex, type ForwardIndex } from './forwardIndex.ts';

/** Passages in, candidates out: the port between search and answers. Passages are known by their place in `passages`. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  readonly forward: ForwardIndex;
  /**
   * Inverse document frequency (Robertson and Zaragoza 2009) as a share of the greatest there is, so that a word found
   * in one passage weighs about 1 in a corpus of any size. Undefined: a term nowhere in the corpus.
   */
  idf(termId: number | undefined): number;
  /** The passages, or passages of titles, that hold any of the terms: best BM25 first, ties in corpus order. */
  search(terms: readonly string[], limit: number): number[];
  /** Ids of terms that begin like this one: other forms of the word, most likely. The term itself is not among them. */
  kinOf(term: string): readonly number[];
  /** Ids of terms a letter away from one the corpus does not know. */
  spelledLike(term: string): readonly number[];
}

/** Early saturation and little length normalisation: passages are short (Lucene's values for its BM25 baselines). */
export const BM25 = { k: 0.9, b: 0.4, d: 0 } as const;
export const TITLE_WEIGHT = 0.4;
const SEPARATOR = ' ';
/** Terms shorter than this have no kin: too many words begin alike. */
const SHORTEST_KIN = 5;
const startOf = (term: string): string => term.slice(0, Math.max(SHORTEST_KIN, term.length - 3));

/** Indexes passages by their terms, each with its article's title as a second field. */
export const buildPassageIndex = (passages: readonly Passage[]): PassageIndex => {
  const inverted = new MiniSearch<{ id: number; text: string; title: string }>({
    fields: ['text', 'title'],
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : term),
    searchOptions: { boost: { title: TITLE_WEIGHT }, bm25: BM25 },
  });
  const forward = buildForwardIndex(passages, (id, text, title) =>
    inverted.add({ id, text: text.join(SEPARATOR), title: title.join(SEPARATOR) }),
  );
  const size = passages.length;
  const families = new Map<string, [term: string, id: number][]>();
  for (const entry of forward.vocabulary) {
    if (entry[0].length < SHORTEST_KIN) continue;
    const family = families.get(entry[0].slice(0, SHORTEST_KIN));
    if (family) family.push(entry);
    else families.set(entry[0].slice(0, SHORTEST_KIN), [entry]);
  }
  return {
    passages,
    forward,
    idf: (termId) => {
      const frequency = termId === undefined ? 0 : (forward.frequencies[termId] ?? 0);
      return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)) / Math.log(2 + size);
    },
    search: (terms, limit) =>
      inverted
        .search(terms.join(SEPARATOR))
        .slice(0, limit)
        .map(({ id }) => id as number),
    kinOf: (term) => {
      const start = startOf(term);
      return (families.get(term.slice(0, SHORTEST_KIN)) ?? []).flatMap(([other, id]) =>
        other !== term && other.startsWith(start) ? [id] : [],
      );
    },
    spelledLike: (term) => {
      if (term.length < SHORTEST_KIN) return [];
      const found = inverted.search(term, { fuzzy: 1 }).flatMap(({ terms }) => terms);
      return [...new Set(found)].flatMap((other) => forward.vocabulary.get(other) ?? []);
    },
  };
};
