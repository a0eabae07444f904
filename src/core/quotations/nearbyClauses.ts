import type { SpeechClause } from './speechClauses.ts';

/** How many clauses on either side of a quotation are looked at. */
const WINDOW = 12;

const firstBehind = (clauses: readonly SpeechClause[], at: number): number => {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.verb ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The clauses around token `at`, at most a dozen each way: the work for a quotation does not grow with its paragraph. */
export const nearbyClauses = (
  clauses: readonly SpeechClause[],
  at: number,
): { clausesBefore: readonly SpeechClause[]; clausesAfter: readonly SpeechClause[] } => {
  const index = firstBehind(clauses, at);
  return {
    clausesBefore: clauses.slice(Math.max(0, index - WINDOW), index),
    clausesAfter: clauses.slice(index, index + WINDOW),
  };
};
