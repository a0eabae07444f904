import { wordSet } from './wordSet.ts';

/** Two to ten: "one" is also a pronoun. */
export const SMALL_NUMBERS = wordSet('two three four five six seven eight nine ten');

export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS,
  ...wordSet(`eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
  seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens several
  half third quarter`),
]);

/** Nouns that a number counts or measures. */
export const UNITS =
  wordSet(`percent cent year years month months week weeks day days hour hours minute minutes second seconds decade
  decades century centuries mile miles kilometer kilometers kilometre kilometres meter meters metre metres km m cm mm kg
  g feet foot ft inch inches yard yards acre acres hectare hectares ton tons tonne tonnes pound pounds degree degrees
  times old`);
