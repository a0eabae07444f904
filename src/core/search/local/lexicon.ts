import { kindsOf } from '../../language/index.ts';

/**
 * The words, terms and forms alike, that the versions of a corpus number their strings by. It only grows: a number once
 * given stays, so that what was indexed once need not be numbered again.
 */
export interface Lexicon {
  /** The word of each number. */
  readonly words: readonly string[];
  find(word: string): number | undefined;
  numberOf(word: string): number;
  /** Bits of `KIND` of the word with this number. */
  kindsOf(number: number): number;
}

const UNKNOWN = -1;

/** Begins with these words, which are all different. */
export const createLexicon = (known: readonly string[] = []): Lexicon => {
  const words = [...known];
  const numbers = new Map(words.map((word, number) => [word, number]));
  const kinds = words.map(() => UNKNOWN);
  return {
    words,
    find: (word) => numbers.get(word),
    numberOf: (word) => {
      const found = numbers.get(word);
      if (found !== undefined) return found;
      numbers.set(word, words.length);
      kinds.push(UNKNOWN);
      return words.push(word) - 1;
    },
    kindsOf: (number) => {
      if (kinds[number] === UNKNOWN) kinds[number] = kindsOf(words[number] as string);
      return kinds[number] as number;
    },
  };
};
