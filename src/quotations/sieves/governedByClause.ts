import { governingClause } from '../governingClause.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

/** Putin repeatedly cited what he terms the “root causes”: a phrase inside what a clause of its sentence reports. */
export const governedByClause: Sieve = {
  name: 'governed-by-clause',
  decide: ({ reading, clausesBefore, sentence: [start] }) => {
    const clause = governingClause(
      reading,
      clausesBefore.filter(({ verb }) => verb >= start),
    );
    if (!clause || clause.negated) return null;
    if (clause.via === 'accordingTo' && clause.verb > start) return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
