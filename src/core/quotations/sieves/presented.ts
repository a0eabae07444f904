import { sentenceSubject } from '../sentenceSubject.ts';
import type { Sieve } from './sieve.ts';

/** Perez lobbies for a higher minimum wage: “…”: a colon gives the word to the subject of the sentence. */
export const presented: Sieve = {
  name: 'presented',
  decide: ({ reading, clausesBefore, at, sentence: [start], whole, report }) => {
    if (!whole || report || reading.stream.tokens[at - 1]?.text !== ':') return null;
    if (clausesBefore.some(({ verb, negated }) => verb >= start && negated)) return null;
    const mention = sentenceSubject(reading, start, at - 1);
    return mention?.kind === 'name' || mention?.kind === 'pronoun' ? { mention, cue: null } : null;
  },
};
