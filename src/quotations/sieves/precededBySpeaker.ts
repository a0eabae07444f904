import { governingClause } from '../governingClause.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

/** Witkoff said, “…” / Witkoff said in a statement: “…”: a clause of the sentence leads up to the quotation. */
export const precededBySpeaker: Sieve = {
  name: 'preceded-by-speaker',
  decide: ({ reading, clauses, at, sentence: [start], whole }) => {
    const { tokens } = reading.stream;
    const last = clauses.findLast(
      (candidate) => candidate.verb < at && candidate.verb >= start && candidate.subject,
    );
    if (!last || last.negated || last.via === 'accordingTo') return null;
    const previous = tokens[at - 1];
    if (!previous || tokens.slice(last.to, at).some((token) => token.kind === 'quote')) return null;
    const presented = previous.text === ':' || (previous.text === ',' && whole);
    if (presented) return { mention: last.subject, cue: cueOf(reading, last) };
    if (last.verb + 1 !== at && previous.lower !== 'that') return null;
    const clause = governingClause(reading, clauses, start, at);
    return clause && !clause.negated ? { mention: clause.subject, cue: cueOf(reading, clause) } : null;
  },
};
