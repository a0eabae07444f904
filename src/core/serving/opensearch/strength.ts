import {
  type CandidateRequest,
  type CountedTerm,
  inverseDocumentFrequency,
  KIN,
  searchPlan,
} from '../../search/index.ts';
import type { WordFacts } from './wordFacts.ts';

/** A question has more terms than this only where it is no question; the cluster refuses more than 1,024 clauses. */
const MOST_TERMS = 300;
/** Of the terms that only count in what others lead to. */
const MOST_LEFT = 30;

/** Each clause has its term's name, so that a hit tells which terms it holds. */
const termClause = (term: string, boost = 1): object => ({
  term: { terms: { value: term, boost, _name: term } },
});

/** `led`: one of the terms that lead to passages; `should`: what these and others score. */
interface Clauses {
  readonly led: object;
  readonly should: readonly object[];
}

/** How much of a question a passage holds, without its length. */
type Strength = (held: ReadonlySet<string>) => number;

/** As a search of the whole corpus counts; see `createCandidateSearch`. `isMany`: there are more than are wanted. */
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

/** What the cluster counts nearly so. */
export const clausesByPlan = ({ terms }: CandidateRequest, passages: number): Clauses => {
  const { led, left } = searchPlan(terms, passages);
  const leading = led.slice(0, MOST_TERMS).map(({ term }) => term);
  const following = left.slice(0, MOST_LEFT).map(({ term }) => term);
  return {
    led: { terms: { terms: leading } },
    should: [...leading, ...following].map((term) => termClause(term)),
  };
};

/** As some articles are read, where what resembles a term counts, too. */
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

/** What the cluster counts nearly so: of what is, or resembles, one term of the question the best, whatever its own rarity. */
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
    // The cluster multiplies by the rarity of the term.
    const boost = weight / inverseDocumentFrequency(frequency, passages);
    byPlace.set(place, [...(byPlace.get(place) ?? []), termClause(term, boost)]);
  }
  return {
    led: { terms: { terms: [...counts.keys()] } },
    should: [...byPlace.values()].map((queries) => ({ dis_max: { queries } })),
  };
};
