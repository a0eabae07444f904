import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

const introduces = new Set([',', ':', 'that', ',that', 'the', 'a', 'as']);

/** Witkoff said, “…” / Witkoff said in a statement: “…”: the nearest clause before it, in its own sentence. */
export const precededBySpeaker: Sieve = {
  name: 'preceded-by-speaker',
  decide: ({ reading, clauses, at, sentence: [start] }) => {
    const { tokens } = reading.stream;
    const clause = clauses.findLast((candidate) => candidate.verb < at && candidate.verb >= start);
    if (!clause?.subject || clause.negated || clause.via === 'accordingTo') return null;
    const previous = tokens[at - 1];
    if (!previous) return null;
    const adjacent = clause.to === at || introduces.has(previous.lower) || previous.text === ':';
    const quoteBetween = tokens.slice(clause.to, at).some((token) => token.kind === 'quote');
    if (!adjacent || quoteBetween) return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
