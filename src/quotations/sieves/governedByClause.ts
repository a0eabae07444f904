import { governingClause } from '../governingClause.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

/** Putin asserted that … “root causes” …: a phrase inside what a clause of its sentence reports. */
export const governedByClause: Sieve = {
  name: 'governed-by-clause',
  decide: ({ reading, clauses, at, sentence: [start] }) => {
    const clause = governingClause(reading, clauses, start, at);
    if (!clause || clause.negated) return null;
    if (clause.via === 'accordingTo' && clause.verb > start) return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
