import type { Sieve } from './sieve.ts';

/** A paragraph that is nothing but a quotation keeps the speaker of the paragraph before (92 of 100 in news). */
export const carried: Sieve = {
  name: 'carried',
  decide: ({ reading, at, whole, before }) => {
    const alone = reading.stream.tokens.every((token) => token.kind !== 'word');
    return at === 0 && alone && whole && before.last ? { mention: null, as: before.last, cue: null } : null;
  },
};
