import { AUXILIARIES, PERSON_ROLES, SPEECH_CUES } from '../../language/index.ts';
import { type Mention, mentionOf } from '../clauses/mention.ts';
import { phraseEndingAt } from '../clauses/phraseEndingAt.ts';
import type { Reading } from '../text/reading.ts';
import type { Sieve } from './sieve.ts';

const dash = /^[—―–-]$/u;
const ending = /^[.,(]$/;
const MAX_DASHES = 3;

/**
 * Returns the name after a dash at token `at`: "― Krystal Correa". Returns null if a word follows that could make the name
 * part of a sentence.
 */
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

/** Witkoff: “…” and “…” — Witkoff: a colon or a dash separates the name from the quotation. */
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

const LONGEST_CAPTION = 12;
/** "Norm Orten, Policy Institute scholar.": a paragraph that contains only a full name and a role. */
const captionOf = (reading: Reading): Mention | null => {
  const { tokens } = reading.stream;
  const [name] = reading.names;
  const last = tokens.findLast(({ kind }) => kind === 'word');
  if (name?.from !== 0 || name.words.length < 2 || name.kind === 'thing' || tokens.length > LONGEST_CAPTION)
    return null;
  const verbless = tokens.every(
    ({ lower, kind }) => kind !== 'quote' && !AUXILIARIES.has(lower) && !SPEECH_CUES.has(lower),
  );
  return tokens[name.to]?.text === ',' && verbless && PERSON_ROLES.has(last?.lower ?? '')
    ? mentionOf(name, tokens)
    : null;
};

/** “…” ¶ – Bernie Sanders: the paragraph below contains only a dash and a name, or a name and a role. */
export const signedBelow: Sieve = {
  name: 'signed-below',
  decide: ({ reading, at, next }) => {
    if (!next || at !== 0 || reading.stream.tokens.some((token) => token.kind === 'word')) return null;
    const mention = signatureAt(next, 0) ?? captionOf(next);
    return mention && { mention, reading: next, cue: null };
  },
};
