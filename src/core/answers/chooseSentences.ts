/** What a hundred characters shown cost in probability of showing the answer: of the first sentence, and of a second one. */
const COST = { first: 0.17, second: 0.25 } as const;
const HUNDRED = 100;
/** Two sentences are at most this share of their paragraph: what is marked must stand out. */
const MOST_OF_PARAGRAPH = 0.5;

/** Where the greatest of some values stands, the first among equals; -1 where there is none above minus infinity. */
const placeOfGreatest = (values: readonly number[]): number => {
  let best = -1;
  let greatest = Number.NEGATIVE_INFINITY;
  values.forEach((value, at) => {
    if (value <= greatest) return;
    best = at;
    greatest = value;
  });
  return best;
};

/**
 * Which sentences to show: the likeliest to answer for its length, and a second one where that is worth reading too. The
 * best first. `scores`: logarithms of odds, minus infinity for what must not be shown; `lengths` in characters.
 */
export const chooseSentences = (scores: readonly number[], lengths: readonly number[]): number[] => {
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const gain = (at: number, cost: number): number =>
    odds[at] === 0
      ? Number.NEGATIVE_INFINITY
      : (odds[at] as number) / all - (cost * (lengths[at] as number)) / HUNDRED;
  const first = placeOfGreatest(scores.map((_, at) => gain(at, COST.first)));
  const second = placeOfGreatest(
    lengths.map((length, at) =>
      at !== first && length + (lengths[first] ?? 0) <= MOST_OF_PARAGRAPH * whole
        ? gain(at, COST.second)
        : Number.NEGATIVE_INFINITY,
    ),
  );
  return second >= 0 && gain(second, COST.second) > 0 ? [first, second] : [first];
};
