import type { Sieve } from './sieve.ts';

/** A paragraph that reopens the quotation its predecessor never closed. */
export const reopened: Sieve = {
  name: 'reopened',
  decide: ({ at, before }) =>
    at === 0 && before.unclosed ? { mention: null, as: before.unclosed, cue: null } : null,
};
