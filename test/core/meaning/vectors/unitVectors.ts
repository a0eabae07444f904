import fc from 'fast-check';

/** Scales a vector to length one. */
const unit = (values: Float32Array): Float32Array => {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
};

/** Any vector of unit length. */
export const unitVector = (dimensions: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: dimensions, maxLength: dimensions })
    .filter((values) => values.some((value) => value !== 0))
    .map((values) => unit(Float32Array.from(values)));

/**
 * Makes vectors like those of a sentence encoder, the same in every run. All are near one mean, with pairwise cosines of
 * about 0.75. They differ more in some dimensions than in others.
 */
export const encodedVectors = (count: number, dimensions: number): Float32Array[] => {
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const noise = (weight: (at: number) => number): Float32Array =>
    unit(
      Float32Array.from(
        { length: dimensions },
        (_, at) => weight(at) * (random() + random() + random() - 1.5),
      ),
    );
  const mean = noise(() => 1);
  return Array.from({ length: count }, () => {
    const own = noise((at) => 1 / (4 + at));
    return unit(mean.map((value, at) => value + 0.577 * (own[at] as number)));
  });
};

/** Returns the scalar product. */
export const multiply = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
};
