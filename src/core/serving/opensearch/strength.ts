import {
  type CandidateRequest,
  type CountedTerm,
  inverseDocumentFrequency,
  KIN,
  searchPlan,
} from '../../search/index.ts';
import type { WordFacts } from './wordFacts.ts';

/** Maximum number of terms: no real question has more, and the cluster refuses more than 1,024 clauses. */
const MOST_TERMS = 300;
/** Maximum number of further terms: they only add to the scores of the passages that the leading terms find. */
const MOST_LEFT = 30;

/** Creates a clause named after its term, so that a hit lists the terms that it holds. */
const termClause = (term: string, boost = 1): object => ({
  term: { terms: { value: term, boost, _name: term } },
});

/** `led`: matches passages with one of the leading terms; `should`: the scores of these and of further terms. */
interface Clauses {
  readonly led: object;
  readonly should: readonly object[];
}

/** Returns the score of a passage from the terms that it holds, without regard to its length. */
type Strength = (held: ReadonlySet<string>) => number;

/** Scores as a search of the whole corpus does; see `createCandidateSearch`. `isMany`: more passages match than wanted. */
export const strengthByPlan = (
  { terms }: CandidateRequest,
  { passages }: { readonly passages: number },
  isMany: boolean,
): Strength => {
  const { led, left } = searchPlan(terms, passages);
  const weights = new Map<string, number>();
  const weigh = ({ term, frequency }: CountedTerm): number => {
    const weight = (weights.get(term) ?? 0) + inverseDocumentFrequency(frequency, passages);
    weights.set(term, weight);
    return weight;
  };
  led.forEach(weigh);
  if (isMany) for (const one of left.slice(0, MOST_LEFT)) if (!weights.has(one.term)) weigh(one);
  return (held) => {
    let sum = 0;
    for (const term of held) sum += weights.get(term) ?? 0;
    return sum;
  };
};

/** Creates clauses for which the cluster scores nearly as `strengthByPlan` does. */
export const clausesByPlan = ({ terms }: CandidateRequest, passages: number): Clauses => {
  const { led, left } = searchPlan(terms, passages);
  const leading = led.slice(0, MOST_TERMS).map(({ term }) => term);
  const following = left.slice(0, MOST_LEFT).map(({ term }) => term);
  return {
    led: { terms: { terms: leading } },
    should: [...leading, ...following].map((term) => termClause(term)),
  };
};

/** Scores as a search of some articles does: words that resemble a term count, too. */
export const strengthByMarks =
  ({ marks, weights }: CandidateRequest): Strength =>
  (held) => {
    const best = weights.map(() => 0);
    for (const term of held) {
      const mark = marks.get(term);
      if (mark) best[mark.place] = Math.max(best[mark.place] ?? 0, mark.isItself ? 1 : KIN);
    }
    return best.reduce((sum, strength, place) => sum + strength * (weights[place] ?? 0), 0);
  };

/**
 * Creates clauses for which the cluster scores nearly as `strengthByMarks` does. For each term of the question, counts only
 * the best word that is or resembles it, regardless of that word's own rarity.
 */
export const clausesByMarks = async (
  { marks, weights }: CandidateRequest,
  passages: number,
  words: Pick<WordFacts, 'counts'>,
): Promise<Clauses> => {
  const marked = [...marks].sort(([, a], [, b]) => Number(b.isItself) - Number(a.isItself));
  const counts = await words.counts(marked.slice(0, MOST_TERMS).map(([term]) => term));
  const byPlace = new Map<number, object[]>();
  for (const [term, { frequency }] of counts) {
    const { place, isItself } = marks.get(term) ?? { place: -1, isItself: false };
    const weight = (weights[place] ?? 0) * (isItself ? 1 : KIN);
    if (frequency === 0 || weight <= 0) continue;
    // The cluster multiplies by the rarity of the term; this cancels it.
    const boost = weight / inverseDocumentFrequency(frequency, passages);
    byPlace.set(place, [...(byPlace.get(place) ?? []), termClause(term, boost)]);
  }
  return {
    led: { terms: { terms: [...counts.keys()] } },
    should: [...byPlace.values()].map((queries) => ({ dis_max: { queries } })),
  };
};
