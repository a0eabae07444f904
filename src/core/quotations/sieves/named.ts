import { type Mention, mentionOf } from '../clauses/mention.ts';
import { phraseEndingAt } from '../clauses/phraseEndingAt.ts';
import type { Reading } from '../text/reading.ts';
import type { Sieve } from './sieve.ts';

const dash = /^[—―–-]$/u;
const ending = /^[.,(]$/;
const MAX_DASHES = 3;

/** A dash and a name at token `at`, and nothing behind that could make it part of a sentence: "― Krystal Correa". */
const signatureAt = (reading: Reading, at: number): Mention | null => {
  const { tokens } = reading.stream;
  let first = at;
  while (first < at + MAX_DASHES && dash.test(tokens[first]?.text ?? '')) first++;
  const name = reading.nameAt[first];
  if (first === at || name?.from !== first || name.words.length === 0) return null;
  const after = tokens[name.to];
  if (after && !ending.test(after.text)) return null;
  return mentionOf(name, tokens);
};

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

/** “…” ¶ – Bernie Sanders: the paragraph below is nothing but a dash and a name. */
export const signedBelow: Sieve = {
  name: 'signed-below',
  decide: ({ reading, at, next }) => {
    if (!next || at !== 0 || reading.stream.tokens.some((token) => token.kind === 'word')) return null;
    const mention = signatureAt(next, 0);
    return mention && { mention, reading: next, cue: null };
  },
};
