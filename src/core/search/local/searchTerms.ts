import { saturation } from '../bm25.ts';
import type { CountedTerm } from '../candidateSource.ts';
import { firstOccurrenceOf } from './columns.ts';
import type { ForwardIndex } from './forwardIndex.ts';
import type { InvertedIndex } from './invertedIndex.ts';
import type { PassageKeys } from './passageStore.ts';

/** More passages than the best: the best of those for which `has` is true. */
interface Favoured {
  has(passage: number): boolean;
  readonly limit: number;
}

/** The passages that hold most of some terms, best first, at most `limit`; then the favoured that are not among them. */
export type CandidateSearch = (terms: readonly CountedTerm[], limit: number, favoured?: Favoured) => number[];

/** How many occurrences a search looks at: more in a large corpus, where rare words are less rare, but not in proportion. */
const postingsFor = (passages: number): number => Math.max(120, Math.ceil(4.5 * Math.sqrt(passages)));

/** How many terms more than those searched for are looked at: as many as an integer has bits to spare. */
const MOST_LEFT = 30;

/** How many passages are read for the terms that are left: the best by their rarest terms. */
const MOST_READ = 1_000;

/** A budget of so few occurrences leaves little that the rarest terms alone do not tell: a corpus of some 1,800 passages. */
const SMALL_BUDGET = 192;

/** How many of the terms, rarest first, are within the budget: one at least. */
const countWithin = (terms: readonly CountedTerm[], budget: number): number => {
  let spent = 0;
  const beyond = terms.findIndex(({ frequency }, at) => {
    spent += frequency;
    return at > 0 && spent > budget;
  });
  return beyond < 0 ? terms.length : beyond;
};

/**
 * What a corpus of so many passages is searched by: `led` by the rarest of some terms, those within the budget, one at least;
 * the others count in what these lead to, but in a small corpus.
 */
export const searchPlan = (
  terms: readonly CountedTerm[],
  passages: number,
): { readonly led: readonly CountedTerm[]; readonly left: readonly CountedTerm[] } => {
  const budget = postingsFor(passages);
  const within = countWithin(terms, budget);
  return { led: terms.slice(0, within), left: budget > SMALL_BUDGET ? terms.slice(within) : [] };
};

/** The places with the highest scores, in no order: as many as wanted, and those that score as high as the last of them. */
const highest = (places: readonly number[], scores: Float64Array, wanted: number): readonly number[] => {
  if (places.length <= wanted) return places;
  const sorted = new Float64Array(places.length);
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = scores[places[at] as number] as number;
  const least = sorted.sort()[places.length - wanted] as number;
  return places.filter((place) => (scores[place] as number) >= least);
};

/**
 * Prepares to find the passages that hold most of some terms. Terms are taken in the order given, rarest first, until a
 * budget of occurrences is used up: a common word never drags in half the corpus. What the passages found hold of the other
 * terms is read from the forward index, but in a small corpus, so that nothing is lost but passages that hold common
 * words only.
 *
 * MiniSearch walks the postings; the sums are kept here, by `boostDocument`, which tells it each time to make nothing of
 * the document: its own result objects cost more than all the rest of an answer.
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
  /** By term id: which of the terms that are left it is, counted from 1; 0 for all others. */
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
