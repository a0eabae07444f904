import type { ForwardIndex } from './forwardIndex.ts';

/** Terms shorter than this have no kin: too many words begin alike. */
const SHORTEST_KIN = 5;
/** Questions ask about the same words again and again. */
const MOST_REMEMBERED = 20_000;
/** So many letters at the end may differ. */
const ENDING = 3;

/** Prepares to find the words, as numbers, that begin as some word does; the words may become more meanwhile. */
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

/** Prepares to find, for any term, the ids of the other terms of a corpus that begin like it. */
export const createKin = (
  familyOf: (word: string) => readonly number[],
  { terms, frequencies }: Pick<ForwardIndex, 'terms' | 'frequencies'>,
): ((term: string) => readonly number[]) => {
  const asked = new Map<string, readonly number[]>();
  return (term) => {
    const known = asked.get(term);
    if (known) return known;
    const start = term.slice(0, Math.max(SHORTEST_KIN, term.length - ENDING));
    const kin = familyOf(term).filter((id) => {
      const other = terms[id] as string;
      return (frequencies[id] ?? 0) > 0 && other !== term && other.startsWith(start);
    });
    if (asked.size >= MOST_REMEMBERED) asked.clear();
    asked.set(term, kin);
    return kin;
  };
};
