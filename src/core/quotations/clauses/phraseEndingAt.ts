import { DETERMINERS, ROLE_NOUNS, SPEECH_CUES, SUBJECT_PRONOUNS } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './mention.ts';
import { blocksNoun, isNamedInS } from './wordClasses.ts';

/** "29-year-old": the word shows a person. */
const AGED = /-year-old$/;
const agedStart = (tokens: readonly Token[], at: number, floor: number): number =>
  at - 2 >= floor && DETERMINERS.has(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1;

const parenthesisStart = (tokens: readonly Token[], i: number, floor: number): number => {
  for (let at = i; at >= floor && at > i - 25; at--)
    if (tokens[at]?.text === '(' || tokens[at]?.text === '[') return at;
  return -1;
};

/** Returns the noun phrase whose last token is `i`, without the prepositional phrases attached to it. */
export const phraseEndingAt = (reading: Reading, i: number, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  let last = i;
  const closing = tokens[last];
  if (!closing || last < floor) return null;
  if (closing.text === ')' || closing.text === ']') {
    last = parenthesisStart(tokens, last, floor) - 1;
    if (last < floor) return null;
  }
  const token = tokens[last];
  if (token?.kind !== 'word') return null;
  const inS = token.possessive && isNamedInS(reading, last);
  if (token.possessive && !inS) return null;
  const name = reading.nameAt[last];
  if (name && name.to === last + 1) {
    const aged = AGED.test(tokens[name.from - 1]?.lower ?? '') && name.kind !== 'person';
    if (aged)
      return {
        from: agedStart(tokens, name.from, floor),
        to: last + 1,
        kind: 'role',
        name: null,
        head: token.lower,
      };
    const kind = name.words.length === 0 ? 'role' : name.kind === 'thing' || inS ? 'thing' : 'name';
    const article = kind !== 'name' && DETERMINERS.has(tokens[name.from - 1]?.lower ?? '');
    const from = article ? name.from - 1 : name.from;
    return { from: Math.max(floor, from), to: last + 1, kind, name, head: token.lower };
  }
  if (SUBJECT_PRONOUNS.has(token.lower))
    return { from: last, to: last + 1, kind: 'pronoun', name: null, head: token.lower };
  if (
    blocksNoun(token) ||
    (SPEECH_CUES.has(token.lower) &&
      SPEECH_CUES.get(token.lower)?.form !== 's' &&
      !ROLE_NOUNS.has(token.lower) &&
      !/^(?:the|an?|his|her|their)$/.test(tokens[last - 1]?.lower ?? ''))
  )
    return null;
  let from = last;
  while (from - 1 >= floor && last - from < 8) {
    const before = tokens[from - 1];
    if (!before || before.text === ',' || blocksNoun(before)) break;
    from--;
    if (DETERMINERS.has(before.lower)) break;
  }
  const opener = tokens[from];
  const determined =
    opener !== undefined &&
    (DETERMINERS.has(opener.lower) || opener.possessive || reading.nameAt[from] !== undefined);
  const role =
    AGED.test(token.lower) ||
    ROLE_NOUNS.has(token.lower) ||
    ROLE_NOUNS.has(token.lower.split('-').at(-1) ?? '');
  if (!determined && !role) return null;
  return { from, to: last + 1, kind: role ? 'role' : 'thing', name: null, head: token.lower };
};
