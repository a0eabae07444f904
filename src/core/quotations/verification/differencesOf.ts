import type { Span } from '../../language/index.ts';
import type { AlignedPair } from './alignWords.ts';
import type { QuoteWord } from './quoteWords.ts';
import type { Difference } from './verification.ts';

const hull = (words: readonly (QuoteWord | null)[]): Span | null => {
  const there = words.filter((word) => word !== null);
  const [first, last] = [there[0], there.at(-1)];
  return first && last ? [first.start, last.end] : null;
};

/** Where the two sides of an alignment differ: neighbouring differences are one. */
export const differencesOf = (pairs: readonly AlignedPair[]): Difference[] => {
  const runs: AlignedPair[][] = [];
  let open: AlignedPair[] | null = null;
  for (const pair of pairs) {
    if (pair.same) open = null;
    else if (open) open.push(pair);
    else {
      open = [pair];
      runs.push(open);
    }
  }
  return runs.map((run) => ({
    said: hull(run.map(({ said }) => said)),
    given: hull(run.map(({ given }) => given)),
  }));
};
