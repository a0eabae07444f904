import { saturation } from './bm25.ts';
import type { ForwardIndex } from './forwardIndex.ts';
import type { InvertedIndex } from './invertedIndex.ts';
import type { PassageKeys } from './passageStore.ts';

/** A term to search for, and in how many passages it is. */
export interface SearchTerm {
  readonly term: string;
  readonly frequency: number;
}

/** How many occurrences a search looks at: more in a large corpus, where rare words are less rare, but not in proportion. */
const postingsFor = (passages: number): number => Math.max(120, Math.ceil(4.5 * Math.sqrt(passages)));

const withinBudget = (terms: readonly SearchTerm[], budget: number): string[] => {
  let spent = 0;
  return terms
    .filter(({ frequency }, at) => {
      spent += frequency;
      return at === 0 || spent <= budget;
    })
    .map(({ term }) => term);
};

/**
 * Prepares to find the passages that hold most of some terms. Terms are taken in the order given, rarest first, until a
 * budget of occurrences is used up: a common word never drags in half the corpus, and where even the rarest word is
 * common, it alone is searched for, and its passages compete by their length. (Ranking then reads all terms of the
 * question in each candidate, so that nothing is lost but passages that hold common words only.)
 *
 * MiniSearch walks the postings; the sums are kept here, by `boostDocument`, which tells it each time to make nothing of
 * the document: its own result objects cost more than all the rest of an answer.
 */
export const createCandidateSearch = (
  inverted: InvertedIndex,
  { placeOf }: PassageKeys,
  forward: ForwardIndex,
  idf: (termId: number | undefined) => number,
): ((terms: readonly SearchTerm[], limit: number) => number[]) => {
  const size = forward.articleOf.length;
  const lengthWeight = new Float64Array(size);
  for (let passage = 0; passage < size; passage += 1) {
    const first = forward.firstOccurrence[forward.firstSentence[passage] as number] as number;
    const end = forward.firstOccurrence[forward.firstSentence[passage + 1] as number] as number;
    lengthWeight[passage] = 1 / (1 + saturation(end - first, forward.averageLength));
  }
  const budget = postingsFor(size);
  const scores = new Float64Array(size);
  return (terms, limit) => {
    const found: number[] = [];
    let term = '';
    let weight = 0;
    const count = (key: number, counted: string): number => {
      const passage = placeOf[key] ?? -1;
      if (passage < 0) return 0;
      if (counted !== term) {
        term = counted;
        weight = idf(forward.vocabulary.get(term));
      }
      if (scores[passage] === 0) found.push(passage);
      scores[passage] = (scores[passage] as number) + weight * (lengthWeight[passage] as number);
      return 0;
    };
    inverted.search(withinBudget(terms, budget).join(' '), { boostDocument: count });
    let best = found;
    if (found.length > limit) {
      const least = Float64Array.from(found, (passage) => scores[passage] as number).sort()[
        found.length - limit
      ] as number;
      best = found.filter((passage) => (scores[passage] as number) >= least);
    }
    best.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
    const candidates = best.slice(0, limit);
    for (const passage of found) scores[passage] = 0;
    return candidates;
  };
};
