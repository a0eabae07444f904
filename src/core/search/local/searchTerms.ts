import { saturation } from '../bm25.ts';
import type { CountedTerm } from '../candidateSource.ts';
import { firstOccurrenceOf } from './columns.ts';
import type { ForwardIndex } from './forwardIndex.ts';
import type { InvertedIndex } from './invertedIndex.ts';
import type { PassageKeys } from './passageStore.ts';

/** Further passages after the best ones: the best of those for which `has` is true. */
interface Favoured {
  has(passage: number): boolean;
  readonly limit: number;
}

/**
 * Returns the passages that hold most of some terms, best first, at most `limit`; then the favoured passages not among them.
 */
export type CandidateSearch = (terms: readonly CountedTerm[], limit: number, favoured?: Favoured) => number[];

/**
 * Number of occurrences that a search reads: more in a large corpus, where rare words are less rare, but not in proportion.
 */
const postingsFor = (passages: number): number => Math.max(120, Math.ceil(4.5 * Math.sqrt(passages)));

/** Maximum number of further terms that count: as many as an integer has bits to spare. */
const MOST_LEFT = 30;

/** Number of passages that are read for these further terms: the best by their rarest terms. */
const MOST_READ = 1_000;

/** Up to this budget, the rarest terms alone suffice: a corpus of about 1,800 passages. */
const SMALL_BUDGET = 192;

/** Returns how many of the terms, rarest first, are within the budget: at least one. */
const countWithin = (terms: readonly CountedTerm[], budget: number): number => {
  let spent = 0;
  const beyond = terms.findIndex(({ frequency }, at) => {
    spent += frequency;
    return at > 0 && spent > budget;
  });
  return beyond < 0 ? terms.length : beyond;
};

/**
 * Splits terms, rarest first, for a search of a corpus with this number of passages. `led`: the terms within the budget, at
 * least one; they find the passages. `left`: the other terms, which only add to the scores of these passages. It is empty in
 * a small corpus.
 */
export const searchPlan = (
  terms: readonly CountedTerm[],
  passages: number,
): { readonly led: readonly CountedTerm[]; readonly left: readonly CountedTerm[] } => {
  const budget = postingsFor(passages);
  const within = countWithin(terms, budget);
  return { led: terms.slice(0, within), left: budget > SMALL_BUDGET ? terms.slice(within) : [] };
};

/** Returns the `wanted` places with the highest scores, unsorted, together with all ties of the last of them. */
const highest = (places: readonly number[], scores: Float64Array, wanted: number): readonly number[] => {
  if (places.length <= wanted) return places;
  const sorted = new Float64Array(places.length);
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = scores[places[at] as number] as number;
  const least = sorted.sort()[places.length - wanted] as number;
  return places.filter((place) => (scores[place] as number) >= least);
};

/**
 * Creates the search for the passages that hold most of some terms. It takes terms in the order given, rarest first, until a
 * budget of occurrences is used up. So a common word never adds half the corpus. Except in a small corpus, it reads from the
 * forward index which other terms the passages found hold. It misses only passages that hold nothing but common words.
 * MiniSearch walks the postings. `boostDocument` keeps the sums here and returns 0 each time, so that MiniSearch drops the
 * document. The result objects of MiniSearch cost more than the rest of an answer.
 */
export const createCandidateSearch = (
  inverted: InvertedIndex,
  { placeOf }: PassageKeys,
  forward: ForwardIndex,
  idf: (termId: number | undefined) => number,
): CandidateSearch => {
  const size = forward.articleOf.length;
  const lengthWeight = new Float64Array(size);
  for (let passage = 0; passage < size; passage += 1) {
    const length = firstOccurrenceOf(forward, passage + 1) - firstOccurrenceOf(forward, passage);
    lengthWeight[passage] = 1 / (1 + saturation(length, forward.averageLength));
  }
  const scores = new Float64Array(size);
  /** By term id: the term's place among those that are left, counted from 1; 0 for all others. */
  const leftAt = new Uint8Array(forward.terms.length);
  const addLeft = (passages: readonly number[], left: readonly CountedTerm[]): void => {
    const ids = left.flatMap(({ term }) => forward.vocabulary.get(term) ?? []).slice(0, MOST_LEFT);
    const weights = ids.map((id) => idf(id));
    ids.forEach((id, at) => {
      leftAt[id] = at + 1;
    });
    for (const passage of passages) {
      const end = firstOccurrenceOf(forward, passage + 1);
      let met = 0;
      let weight = 0;
      for (let at = firstOccurrenceOf(forward, passage); at < end; at += 1) {
        const place = leftAt[forward.occurrenceTerm[at] as number] as number;
        if (place === 0 || (met & (1 << place)) !== 0) continue;
        met |= 1 << place;
        weight += weights[place - 1] as number;
      }
      scores[passage] = (scores[passage] as number) + weight * (lengthWeight[passage] as number);
    }
    for (const id of ids) leftAt[id] = 0;
  };
  const ranked = (passages: readonly number[], limit: number): number[] =>
    highest(passages, scores, limit)
      .toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      .slice(0, limit);
  return (terms, limit, favoured) => {
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
    const { led, left } = searchPlan(terms, size);
    inverted.search(led.map((each) => each.term).join(' '), { boostDocument: count });
    let best: readonly number[] = found;
    if (found.length > limit && left.length > 0) {
      best = highest(found, scores, Math.max(MOST_READ, limit));
      addLeft(best, left);
    }
    const candidates = ranked(best, limit);
    if (favoured) {
      const others = best.filter((passage) => favoured.has(passage) && !candidates.includes(passage));
      candidates.push(...ranked(others, favoured.limit));
    }
    for (const passage of found) scores[passage] = 0;
    return candidates;
  };
};
