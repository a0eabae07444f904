/** Returns the mean of a list; 0 if it is empty. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** Returns the rank of the first right candidate, counted from 1; Infinity if none is right. */
export const firstRight = (isRight: readonly boolean[]): number =>
  isRight.includes(true) ? isRight.indexOf(true) + 1 : Number.POSITIVE_INFINITY;

/** Returns the probability that a positive scores above a negative (AUROC); ties count half. */
export const auroc = (positives: readonly number[], negatives: readonly number[]): number =>
  mean(positives.map((p) => mean(negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)))));

/**
 * Returns the share of negatives below the highest threshold with at most `share` (0 to 1) of the positives below it; 0
 * without negatives.
 */
export const belowAtShare = (
  positives: readonly number[],
  negatives: readonly number[],
  share: number,
): number => {
  const threshold = positives.toSorted((a, b) => a - b)[Math.floor(share * positives.length)];
  return mean(negatives.map((n) => Number(threshold === undefined || n < threshold)));
};

/** Returns the expected calibration error over ten bins of equal width (Naeini et al. 2015). */
export const calibrationError = (cases: readonly { confidence: number; isRight: boolean }[]): number => {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    cases.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  );
  const gaps = bins.map(
    (bin) =>
      bin.length *
      Math.abs(
        mean(bin.map(({ confidence }) => confidence)) - mean(bin.map(({ isRight }) => Number(isRight))),
      ),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / (cases.length || 1);
};
