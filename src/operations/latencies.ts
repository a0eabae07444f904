export interface AnsweringTimes {
  /** Answers since the start. */
  readonly count: number;
  /** Milliseconds: the median and the 95th percentile of the latest answers; undefined before the first. */
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

interface Latencies {
  add(milliseconds: number): void;
  times(): AnsweringTimes;
}

/** How many of the latest latencies are kept: enough for a 95th percentile, and few enough to leave out old trouble. */
const KEPT = 1_000;

/**
 * Returns a percentile by the nearest rank: the smallest sorted value that at least this share of the values does not
 * exceed.
 */
const percentile = (sorted: Float64Array, share: number): number | undefined =>
  sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1];

/** Keeps the latest latencies, in a buffer of fixed size, for their percentiles. */
export const createLatencies = (kept = KEPT): Latencies => {
  const ring = new Float64Array(kept);
  let count = 0;
  return {
    add: (milliseconds) => {
      ring[count % kept] = milliseconds;
      count += 1;
    },
    times: () => {
      const sorted = ring.slice(0, Math.min(count, kept)).sort();
      return { count, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
    },
  };
};
