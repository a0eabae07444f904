import { phraseEndingAt } from '../nounPhrases.ts';
import type { Sieve } from './sieve.ts';

/** Witkoff: “…” and “…” — Witkoff: a name set against the quotation by a colon or a dash. */
export const labelled: Sieve = {
  name: 'labelled',
  decide: ({ reading, at, sentence: [start] }) => {
    const { tokens } = reading.stream;
    if (tokens[at - 1]?.text === ':') {
      const mention = phraseEndingAt(reading, at - 2, start);
      if (mention && mention.kind === 'name' && mention.from === start) return { mention, cue: ':' };
    }
    const dash = tokens[at + 1];
    if (dash && /^[—―–-]$/u.test(dash.text)) {
      let dashes = at + 1;
      while (tokens[dashes + 1] && /^[—―–-]$/u.test(tokens[dashes + 1]?.text ?? '')) dashes++;
      const name = reading.nameAt[dashes + 1];
      const end = tokens[name?.to ?? 0];
      if (
        name &&
        name.from === dashes + 1 &&
        name.words.length > 0 &&
        (!end || end.text === '.' || end.text === ',' || end.text === '(')
      ) {
        const mention = {
          from: name.from,
          to: name.to,
          kind: 'name' as const,
          name,
          head: tokens[name.to - 1]?.lower ?? '',
        };
        return { mention, cue: dash.text };
      }
    }
    return null;
  },
};
