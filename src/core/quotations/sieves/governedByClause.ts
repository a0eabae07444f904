import { governingClause } from '../governingClause.ts';
import type { Reading } from '../reading.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';
import { unsaid } from './unsaid.ts';

/** How far before a phrase somebody else’s claim is looked for. */
const MAX_CLAIM = 30;
const CLAIMS = new Set(
  `claim claims statement remark comment suggestion assertion warning argument accusation allegation allegations promise pledge
  insistence belief contention view`.split(/\s+/),
);
/** "rejected Zelenskyy’s claim that …": what follows is claimed by whom the claim belongs to. */
const isSomebodyElses = ({ stream: { tokens } }: Reading, from: number, to: number): boolean => {
  for (let at = Math.max(from, to - MAX_CLAIM); at < to; at++) {
    if (tokens[at]?.lower !== 'that' || !CLAIMS.has(tokens[at - 1]?.lower ?? '')) continue;
    if (tokens[at - 2]?.possessive || tokens[at - 3]?.possessive) return true;
  }
  return false;
};

/** Putin repeatedly cited what he terms the “root causes”: a phrase inside what a clause of its sentence reports. */
export const governedByClause: Sieve = {
  name: 'governed-by-clause',
  decide: ({ reading, clausesBefore, at, sentence: [start] }) => {
    const clause = governingClause(
      reading,
      clausesBefore.filter(({ verb }) => verb >= start),
    );
    if (!clause || unsaid(reading, clause, at)) return null;
    if (clause.via === 'accordingTo' && clause.verb > start) return null;
    if (isSomebodyElses(reading, clause.to, at)) return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
