import type { Passage } from '../corpus/index.ts';
import { splitTerms } from '../language/index.ts';
import type { PassageIndex } from '../search/index.ts';

const termsOf = (text: string): Set<string> => new Set(splitTerms(text).map(({ term }) => term));

/**
 * The passages that mention a name, in the order of the corpus: by its last word, in every article that has the whole name
 * in one of them.
 */
export const mentionsOf = (name: string, index: PassageIndex): Passage[] => {
  const words = splitTerms(name).map(({ term }) => term);
  const surname = words.at(-1);
  if (surname === undefined) return [];
  const holding = index
    .search([{ term: surname, frequency: 0 }], index.passages.length)
    .sort((a, b) => a - b)
    .flatMap((at) => index.passages[at] ?? [])
    .map((passage) => ({ passage, terms: termsOf(passage.text) }))
    .filter(({ terms }) => terms.has(surname));
  const introduced = new Set(
    holding
      .filter(({ terms }) => words.every((word) => terms.has(word)))
      .map(({ passage }) => passage.article.id),
  );
  return holding.map(({ passage }) => passage).filter(({ article }) => introduced.has(article.id));
};
