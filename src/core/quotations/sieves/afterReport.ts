import { governingClause } from '../governingClause.ts';
import { sentenceAt } from '../reading.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

/** Officials are reluctant, Schiff said. “The other factor …”: the utterance goes on with what was just reported. */
export const afterReport: Sieve = {
  name: 'after-report',
  decide: ({ reading, clausesBefore, at, sentence: [start], whole, report, previous }) => {
    if (!whole || report || at !== start || start === 0 || previous) return null;
    const [from] = sentenceAt(reading, start - 1);
    const clause = governingClause(
      reading,
      clausesBefore.filter(({ verb }) => verb >= from),
    );
    if (!clause || clause.negated || clause.entry.takes !== 'clause') return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
