import { cueOf } from './cueOf.ts';
import { lendsNothing } from './lendsNothing.ts';
import type { Sieve } from './sieve.ts';

const CLOSING = new Set(['before', 'appositive', 'inverted']);

/** The deal is “close” for now, Witkoff said. / …, according to Witkoff.: the clause that closes the sentence. */
export const trailingClause: Sieve = {
  name: 'trailing-clause',
  decide: ({ reading, clausesBefore, clausesAfter, sentence: [start, end], whole }) => {
    const { tokens } = reading.stream;
    const clause = clausesAfter.find(({ from, to, via }) => {
      if (to > end) return false;
      const lead = tokens[from - 1];
      return via === 'accordingTo' || (CLOSING.has(via) && (lead?.text === ',' || lead?.kind === 'quote'));
    });
    if (clause && !whole && lendsNothing(reading, clause, clausesBefore, start)) return null;
    return clause && !clause.negated ? { mention: clause.subject, cue: cueOf(reading, clause) } : null;
  },
};
