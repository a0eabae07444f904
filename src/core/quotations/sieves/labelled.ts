import { phraseEndingAt } from '../phraseEndingAt.ts';
import { signatureAt } from '../signature.ts';
import type { Sieve } from './sieve.ts';

/** Witkoff: “…” and “…” — Witkoff: a name set against the quotation by a colon or a dash. */
export const labelled: Sieve = {
  name: 'labelled',
  decide: ({ reading, at, sentence: [start] }) => {
    if (reading.stream.tokens[at - 1]?.text === ':') {
      const mention = phraseEndingAt(reading, at - 2, start);
      if (mention?.kind === 'name' && mention.from === start) return { mention, cue: ':' };
    }
    const mention = signatureAt(reading, at + 1);
    return mention && { mention, cue: reading.stream.tokens[at + 1]?.text ?? null };
  },
};
