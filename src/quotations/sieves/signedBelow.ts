import type { Sieve } from './sieve.ts';

const dash = /^[—―–-]$/u;

/** “…” ¶ – Bernie Sanders: the paragraph below is nothing but a dash and a name. */
export const signedBelow: Sieve = {
  name: 'signed-below',
  decide: ({ reading, at, next }) => {
    if (!next || at !== 0 || reading.stream.tokens.some((token) => token.kind === 'word')) return null;
    const { tokens } = next.stream;
    let first = 0;
    while (first < 3 && dash.test(tokens[first]?.text ?? '')) first++;
    const name = next.nameAt[first];
    if (first === 0 || name?.from !== first || name.words.length === 0) return null;
    const after = tokens[name.to];
    if (after && after.text !== '.' && after.text !== ',' && after.text !== '(') return null;
    const mention = {
      from: name.from,
      to: name.to,
      kind: 'name' as const,
      name,
      head: tokens[name.to - 1]?.lower ?? '',
    };
    return { mention, reading: next, cue: null };
  },
};
