/** Something wrong with a corpus file. An `error` leaves its article out; a `warning` does not. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** Path relative to the corpus folder, or the name of the `.jsonl` file or of the folder itself. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** The field at fault, as written in the file: "publishedAt". */
  readonly field?: string;
  /** The problem and its remedy, in plain words. */
  readonly message: string;
}

const placeOf = ({ file, line }: Fault): string => `${file}${line === undefined ? '' : `:${line}`}`;

/** Describes a fault in one line for people: `error notes/a.md:3 publishedAt: …`. */
export const describeFault = (fault: Fault): string => {
  const { severity, field, message } = fault;
  return `${severity} ${placeOf(fault)}${field === undefined ? '' : ` ${field}`}: ${message}`;
};

const rank = ({ severity }: Fault): number => (severity === 'error' ? 0 : 1);

const MOST_PLACES = 5;

/**
 * Describes faults for people, one line per kind, errors first. A kind that occurs once reads as in `describeFault`; another
 * has its count and its first places.
 */
export const describeFaults = (faults: readonly Fault[]): string[] => {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) {
    // Messages that differ only in numbers are one kind; a generated id or a path would make each its own kind.
    const kind = [fault.severity, fault.field, fault.message.replace(/\d+/g, '0')].join('\n');
    kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
  }
  return [...kinds.values()]
    .flatMap(([first, ...others]) => (first ? [{ first, others }] : []))
    .sort((a, b) => rank(a.first) - rank(b.first))
    .map(({ first, others }) => {
      if (others.length === 0) return describeFault(first);
      const all = [first, ...others];
      const left = all.length - MOST_PLACES;
      const places = all.slice(0, MOST_PLACES).map(placeOf).join(', ');
      const { severity, field, message } = first;
      return `${severity} ${all.length} ×${field === undefined ? '' : ` ${field}`}: ${message} (${places}${left > 0 ? ` and ${left} more` : ''})`;
    });
};

const MOST_LISTED = 1_000;

/**
 * Returns the first thousand faults, errors first, and one that counts the rest: a corpus in some other format has millions.
 */
export const listedFaults = (found: readonly Fault[]): readonly Fault[] => {
  const faults = found.toSorted((a, b) => rank(a) - rank(b));
  const left = faults.slice(MOST_LISTED);
  const [next] = left;
  if (!next) return faults;
  const severity = left.some((fault) => fault.severity === 'error') ? 'error' : 'warning';
  const message = `and ${left.length} more faults from here on: mend those above first`;
  return [...faults.slice(0, MOST_LISTED), { severity, file: next.file, message }];
};
