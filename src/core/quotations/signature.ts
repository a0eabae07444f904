import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

const dash = /^[—―–-]$/u;
const ending = /^[.,(]$/;
const MAX_DASHES = 3;

/** A dash and a name at token `at`, and nothing behind that could make it part of a sentence: "― Krystal Correa". */
export const signatureAt = (reading: Reading, at: number): Mention | null => {
  const { tokens } = reading.stream;
  let first = at;
  while (first < at + MAX_DASHES && dash.test(tokens[first]?.text ?? '')) first++;
  const name = reading.nameAt[first];
  if (first === at || name?.from !== first || name.words.length === 0) return null;
  const after = tokens[name.to];
  if (after && !ending.test(after.text)) return null;
  return { from: name.from, to: name.to, kind: 'name', name, head: tokens[name.to - 1]?.lower ?? '' };
};
