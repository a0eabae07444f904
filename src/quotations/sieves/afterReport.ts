import { governingClause } from '../governingClause.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

/** Officials are reluctant, Schiff said. “The other factor …”: the utterance goes on with what was just reported. */
export const afterReport: Sieve = {
  name: 'after-report',
  decide: ({ reading, clauses, at, sentence: [start], whole, earlier }) => {
    const { sentenceOf, sentences } = reading.stream;
    if (!whole || at !== start || start === 0 || earlier.length > 0) return null;
    const previous = sentences[(sentenceOf[at] ?? 0) - 1] ?? 0;
    const clause = governingClause(reading, clauses, previous, start);
    if (!clause || clause.negated || clause.entry.takes !== 'clause') return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
