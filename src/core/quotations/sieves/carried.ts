import type { Sieve } from './sieve.ts';

/** A paragraph that is nothing but a quotation keeps the speaker of the paragraph before (92 of 100 in news). */
export const carried: Sieve = {
  name: 'carried',
  decide: ({ reading, at, whole, report, before }) => {
    if (at !== 0 || !whole || !before.last) return null;
    // What a newspaper is quoted with may well report; a person speaks for himself.
    if (report && before.last.source.person) return null;
    const alone = reading.stream.tokens.every((token) => token.kind !== 'word');
    return alone ? { mention: null, as: before.last, cue: null } : null;
  },
};
