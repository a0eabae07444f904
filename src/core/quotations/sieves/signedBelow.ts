import { signatureAt } from '../signature.ts';
import type { Sieve } from './sieve.ts';

/** “…” ¶ – Bernie Sanders: the paragraph below is nothing but a dash and a name. */
export const signedBelow: Sieve = {
  name: 'signed-below',
  decide: ({ reading, at, next }) => {
    if (!next || at !== 0 || reading.stream.tokens.some((token) => token.kind === 'word')) return null;
    const mention = signatureAt(next, 0);
    return mention && { mention, reading: next, cue: null };
  },
};
