/** What a contender is to be measured on. */
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
  /** What the index holds beside the passages, after collection. */
  readonly memory: number;
  /** How many questions were asked, and quantiles of their times. */
  readonly questions: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** The share of questions that had a relevant paragraph among ten. */
  readonly hits: number;
}

/** How often a relevant paragraph was among the ten found. */
export const isHit = (found: readonly string[], relevant: readonly string[]): boolean =>
  found.some((id) => relevant.includes(id) || relevant.includes(id.slice(0, id.lastIndexOf('#'))));
