import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

/** The deal is “close,” for now, Witkoff said. / …, according to Witkoff. */
export const trailingClause: Sieve = {
  name: 'trailing-clause',
  decide: ({ reading, clauses, at, sentence: [, end] }) => {
    const { tokens } = reading.stream;
    const clause = clauses.find(
      (candidate) =>
        candidate.from > at &&
        candidate.to <= end &&
        ['before', 'appositive', 'inverted', 'accordingTo'].includes(candidate.via) &&
        (candidate.via === 'accordingTo' ||
          tokens[candidate.from - 1]?.text === ',' ||
          tokens[candidate.from - 1]?.kind === 'quote'),
    );
    if (!clause || clause.negated) return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
