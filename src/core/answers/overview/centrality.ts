/** Share of the random walk that follows similarities; the rest restarts at the prior. */
const DAMPING = 0.6;
const ROUNDS = 30;

/** The terms of a sentence and how often it has each. */
export type Terms = ReadonlyMap<string, number>;

/** A sentence to compare with others, by vectors or by terms. */
export interface Comparable {
  readonly terms: Terms;
  /** Of length one; undefined without an encoder. */
  readonly vector?: Float32Array | undefined;
}

/** Returns the cosines of sentences by their terms; a term in fewer of these sentences weighs more. */
export const termSimilarities = (sentences: readonly { readonly terms: Terms }[]): number[][] => {
  const held = new Map<string, number>();
  for (const { terms } of sentences)
    for (const term of terms.keys()) held.set(term, (held.get(term) ?? 0) + 1);
  const weigh = (term: string): number => Math.log(1 + sentences.length / (held.get(term) ?? 1));
  const weighed = sentences.map(({ terms }) => {
    const weights = new Map([...terms].map(([term, count]) => [term, count * weigh(term)]));
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return { weights, length: length || 1 };
  });
  return weighed.map((one) =>
    weighed.map((other) => {
      let product = 0;
      for (const [term, weight] of one.weights) product += weight * (other.weights.get(term) ?? 0);
      return product / (one.length * other.length);
    }),
  );
};

const scaled = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
};

/**
 * Returns the cosines of vectors minus their mean. Vectors of one encoder all point one way, so only their differences are
 * informative. No cosine is below 0.
 */
export const vectorSimilarities = (vectors: readonly Float32Array[]): number[][] => {
  const dimensions = vectors[0]?.length ?? 0;
  const mean = new Float32Array(dimensions);
  for (const vector of vectors)
    for (let at = 0; at < dimensions; at += 1)
      mean[at] = (mean[at] as number) + (vector[at] as number) / vectors.length;
  const centred = vectors.map((vector) => scaled(vector.map((value, at) => value - (mean[at] as number))));
  return centred.map((one) =>
    centred.map((other) => {
      let product = 0;
      for (let at = 0; at < dimensions; at += 1) product += (one[at] as number) * (other[at] as number);
      return Math.max(0, product);
    }),
  );
};

/**
 * Returns how central each sentence is among those it resembles, biased by relevance to the question. LexRank (Erkan and
 * Radev 2004) with a bias (Otterbacher, Erkan and Radev 2005). `prior`: the relevance of each sentence, in any unit. The
 * result sums to 1.
 */
export const centralities = (
  similarities: readonly (readonly number[])[],
  prior: readonly number[],
): number[] => {
  const whole = prior.reduce((sum, value) => sum + value, 0) || 1;
  const start = prior.map((value) => value / whole);
  const shares = similarities.map((row, at) => {
    const sum = row.reduce((all, value, other) => all + (other === at ? 0 : value), 0);
    return sum > 0 ? row.map((value, other) => (other === at ? 0 : value / sum)) : undefined;
  });
  let rank = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = start.map((value) => (1 - DAMPING) * value);
    rank.forEach((value, at) => {
      const row = shares[at] ?? start;
      for (let other = 0; other < next.length; other += 1)
        next[other] = (next[other] as number) + DAMPING * value * (row[other] as number);
    });
    rank = next;
  }
  return rank;
};
