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

const MOST_LISTED = 1_000;

/** The faults to tell of: the first thousand, and how many more there are; a corpus of some other format has millions. */
export const listedFaults = (faults: readonly Fault[]): readonly Fault[] => {
  const left = faults.slice(MOST_LISTED);
  const [next] = left;
  if (!next) return faults;
  const severity = left.some((fault) => fault.severity === 'error') ? 'error' : 'warning';
  const message = `and ${left.length} more faults from here on: mend those above first`;
  return [...faults.slice(0, MOST_LISTED), { severity, file: next.file, message }];
};
