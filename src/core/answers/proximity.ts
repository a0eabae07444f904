const WINDOW = 15;
/** Neighbours in the question may have this many more words between them in the passage. */
const SLACK = 1;
const LEAST_REACH = 2;

/**
 * The greatest weight of different terms that stand within 15 words. `places` and `positions` are the occurrences in
 * order; `idf` the weight of each place.
 */
export const bestWindow = (
  places: readonly number[],
  positions: readonly number[],
  idf: readonly number[],
): number => {
  let best = 0;
  let from = 0;
  let weight = 0;
  const inside = new Array<number>(idf.length).fill(0);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    if (inside[place] === 0) weight += idf[place] as number;
    inside[place] = (inside[place] as number) + 1;
    for (; (positions[at] as number) - (positions[from] as number) > WINDOW; from += 1) {
      const left = places[from] as number;
      inside[left] = (inside[left] as number) - 1;
      if (inside[left] === 0) weight -= idf[left] as number;
    }
    if (weight > best) best = weight;
  }
  return best;
};

/**
 * The weight of neighbouring question terms that stand in the passage in the same order and as near, the lesser of two
 * weights for each pair (sequential dependence, Metzler and Croft 2005). `asked`: each place's position in the question.
 */
export const orderedPairs = (
  places: readonly number[],
  positions: readonly number[],
  asked: readonly number[],
  idf: readonly number[],
): number => {
  let sum = 0;
  const counted = new Array<number>(idf.length).fill(0);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    if (place + 1 >= idf.length || counted[place] === 1) continue;
    const reach = Math.max(LEAST_REACH, (asked[place + 1] as number) - (asked[place] as number) + SLACK);
    for (let next = at + 1; next < places.length; next += 1) {
      if ((positions[next] as number) - (positions[at] as number) > reach) break;
      if (places[next] !== place + 1) continue;
      sum += Math.min(idf[place] as number, idf[place + 1] as number);
      counted[place] = 1;
      break;
    }
  }
  return sum;
};
