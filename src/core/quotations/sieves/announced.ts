import type { Sieve } from './sieve.ts';

/** Caddell continued: ¶ “…”: the paragraph before ends by announcing the quotation. */
export const announced: Sieve = {
  name: 'announced',
  decide: ({ at, before }) => (at === 0 ? before.announced : null),
};
