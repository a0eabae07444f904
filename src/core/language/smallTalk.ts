import { foldLetters } from './letters.ts';
import { SMALL_TALK } from './lexicon/asking/smallTalk.ts';

export type SmallTalk = keyof typeof SMALL_TALK;

const wordsOf = (text: string): string =>
  foldLetters(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
const KINDS: ReadonlyMap<string, SmallTalk> = new Map(
  (Object.keys(SMALL_TALK) as SmallTalk[]).flatMap((kind) =>
    SMALL_TALK[kind].split(/ \/\s/).map((phrase) => [wordsOf(phrase), kind] as const),
  ),
);
/** Names for a bot or a group after a greeting: "hello bot". */
const called = / (?:bot|there|all|everyone|everybody|friend)$/;
const LONGEST = 60;

/** Returns whether a text is only a greeting or only thanks; undefined if it is neither. */
export const smallTalk = (text: string): SmallTalk | undefined => {
  if (text.length > LONGEST) return undefined;
  const words = wordsOf(text);
  return KINDS.get(words) ?? KINDS.get(words.replace(called, ''));
};
