import type { Sieve } from './sieve.ts';

/** Caddell continued: ¶ “…”: the paragraph before ends by announcing the quotation. */
export const introduced: Sieve = {
  name: 'introduced',
  decide: ({ at, before }) =>
    before.introduced && at === 0
      ? { mention: before.introduced.mention, reading: before.introduced.reading, cue: before.introduced.cue }
      : null,
};
