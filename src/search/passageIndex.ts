import MiniSearch from 'minisearch';
import type { Passage } from '../corpus/passage.ts';
import { splitTerms } from '../language/terms.ts';

/** A passage that shares terms with a question. `score`: BM25 over text and title, comparable within one search. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
}

/** Passages in, candidates out: the port between search and answers. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  /** The passages with the best BM25 scores for these terms, best first, ties in corpus order. */
  candidates(terms: readonly string[], limit: number): Candidate[];
  /** Inverse document frequency of a term among passages (Robertson and Zaragoza 2009), title included; at least 0. */
  idf(term: string): number;
  /** Whether any passage, or a title, holds the term. */
  knows(term: string): boolean;
}

/** BM25 for short passages: early saturation, little length normalisation (fitted on development data). */
const BM25 = { k: 0.9, b: 0.4, d: 0.5 };
const TITLE_WEIGHT = 0.4;

const joinTerms = (text: string): string =>
  splitTerms(text)
    .map(({ term }) => term)
    .join(' ');

/** Indexes passages by their terms, each with its article's title as a second field. */
export const buildPassageIndex = (passages: readonly Passage[]): PassageIndex => {
  const index = new MiniSearch<{ id: number; text: string; title: string }>({
    fields: ['text', 'title'],
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
    searchOptions: { boost: { title: TITLE_WEIGHT }, bm25: BM25 },
  });
  const frequencies = new Map<string, number>();
  const titles = new Map<string, string>();
  passages.forEach(({ article, text }, id) => {
    const title = titles.get(article.id) ?? joinTerms(article.title ?? '');
    titles.set(article.id, title);
    const terms = joinTerms(text);
    index.add({ id, text: terms, title });
    for (const term of new Set(`${terms} ${title}`.split(' ')))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  });
  frequencies.delete('');

  return {
    passages,
    candidates: (terms, limit) =>
      index
        .search(terms.join(' '))
        .slice(0, limit)
        .flatMap(({ id, score }) => {
          const passage = passages[id];
          return passage ? [{ passage, score }] : [];
        }),
    idf: (term) => {
      const frequency = frequencies.get(term) ?? 0;
      return Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
    },
    knows: (term) => frequencies.has(term),
  };
};
