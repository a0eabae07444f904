/** Something wrong with a corpus file. An `error` leaves its article out; a `warning` does not. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** Path relative to the corpus folder, or the name of the `.jsonl` file. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** The field at fault, as written in the file: "publishedAt". */
  readonly field?: string;
  /** What is wrong and the way out, in plain words. */
  readonly message: string;
}

/** One line for people: `error notes/a.md:3 publishedAt: …`. */
export const describeFault = ({ severity, file, line, field, message }: Fault): string =>
  `${severity} ${file}${line === undefined ? '' : `:${line}`}${field === undefined ? '' : ` ${field}`}: ${message}`;
