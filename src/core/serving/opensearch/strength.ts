import {
  type CandidateRequest,
  type CountedTerm,
  inverseDocumentFrequency,
  KIN,
  searchPlan,
} from '../../search/index.ts';

/** Of the terms that only count in what others lead to. */
export const MOST_LEFT = 30;

/** What is known of the whole corpus. */
interface Averages {
  readonly passages: number;
  readonly averageLength: number;
}

/** How much of a question a passage holds, without its length. */
type Strength = (held: ReadonlySet<string>) => number;

/** As a search of the whole corpus counts; see `createCandidateSearch`. `isMany`: there are more than are wanted. */
export const strengthByPlan = (
  { terms }: CandidateRequest,
  { passages }: Averages,
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
