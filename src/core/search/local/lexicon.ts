import { kindsOf } from '../../language/index.ts';

/**
 * Numbers the words, terms and forms alike, for all versions of a corpus. It only grows, and a number never changes. So an
 * indexed article keeps its numbers.
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
/** Terms shorter than this have no kin: too many words begin alike. */
export const SHORTEST_KIN = 5;
/** Size of a cache: questions ask about the same words again and again. */
const MOST_REMEMBERED = 20_000;
/** Number of letters at the end that may differ. */
const ENDING = 3;

/** Creates a lexicon that begins with these words, which are all different. */
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

/**
 * Returns a function that finds the numbers of the words with the same beginning as a word. The list of words may grow
 * later.
 */
export const groupFamilies = (words: readonly string[]): ((word: string) => readonly number[]) => {
  const families = new Map<string, number[]>();
  let grouped = 0;
  return (word) => {
    for (; grouped < words.length; grouped += 1) {
      const other = words[grouped] as string;
      if (other.length < SHORTEST_KIN) continue;
      const start = other.slice(0, SHORTEST_KIN);
      const family = families.get(start);
      if (family) family.push(grouped);
      else families.set(start, [grouped]);
    }
    return families.get(word.slice(0, SHORTEST_KIN)) ?? [];
  };
};

/** Returns the beginning of a term that other forms of the word probably share. */
export const kinStart = (term: string): string => term.slice(0, Math.max(SHORTEST_KIN, term.length - ENDING));

/** Returns a function that finds the ids of a corpus's other terms with the same beginning as a term. */
export const createKin = (
  familyOf: (word: string) => readonly number[],
  { terms, frequencies }: { readonly terms: readonly string[]; readonly frequencies: Uint32Array },
): ((term: string) => readonly number[]) => {
  const asked = new Map<string, readonly number[]>();
  return (term) => {
    const known = asked.get(term);
    if (known) return known;
    const start = kinStart(term);
    const kin = familyOf(term).filter((id) => {
      const other = terms[id] as string;
      return (frequencies[id] ?? 0) > 0 && other !== term && other.startsWith(start);
    });
    if (asked.size >= MOST_REMEMBERED) asked.clear();
    asked.set(term, kin);
    return kin;
  };
};
