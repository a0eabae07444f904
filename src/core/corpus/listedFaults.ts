import type { Fault } from './fault.ts';

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
