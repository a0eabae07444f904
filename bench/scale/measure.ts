/** The task of one contender. */
export interface Task {
  readonly contender: string;
  /** A `.jsonl` corpus. */
  readonly corpus: string;
  /** A `.jsonl` file of `{"question", "relevant": ["article#n" | "article"]}`. */
  readonly questions: string;
}

/** Milliseconds and bytes. */
export interface Measured {
  readonly passages: number;
  readonly version: string;
  readonly build: number;
  /** Memory of the index without the passages, after collection. */
  readonly memory: number;
  /** Number of questions asked; then the quantiles of their times. */
  readonly questions: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** Share of questions with a relevant paragraph among the ten found. */
  readonly hits: number;
}

/** Returns whether a relevant paragraph is among those found. `relevant` names paragraphs or articles. */
export const isHit = (found: readonly string[], relevant: readonly string[]): boolean =>
  found.some((id) => relevant.includes(id) || relevant.includes(id.slice(0, id.lastIndexOf('#'))));
