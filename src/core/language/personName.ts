import { SHORT_NAMES } from './lexicon/firstNames.ts';
import { wordSet } from './lexicon/wordSet.ts';

/** Small words inside a name: "Ursula von der Leyen". */
export const NAME_PARTICLES = wordSet(
  'de del della der den van von bin ibn al el la le du da dos di ben ter ten st',
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq']);

const plain = /^[a-z]+$/;
const foldName = (word: string): string => {
  const lower = word.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize('NFKD').replace(/[\p{M}.’'‘]/gu, '');
};

export const isNameSuffix = (word: string): boolean => SUFFIXES.has(foldName(word));

/** A name taken apart, every part folded (no case, accents, dots). `given` and `middle` are empty where they are not told. */
export interface NameParts {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
}

/** Takes apart the words of a name without titles. "De Blasio" is all surname; suffixes like Jr. are passed over. */
export const namePartsOf = (words: readonly string[]): NameParts => {
  const folded = words.map(foldName).filter((word) => word !== '' && !SUFFIXES.has(word));
  const surname = folded.at(-1) ?? '';
  const rest = folded.slice(0, -1).filter((word) => !NAME_PARTICLES.has(word));
  return { given: rest[0] ?? '', middle: rest.slice(1), surname };
};

/** Whether two folded given names may be one person’s: equal, an initial of the other, or a short form of it. */
const givenNamesAgree = (a: string, b: string): boolean => {
  if (a === b || a === '' || b === '') return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const longA = SHORT_NAMES.get(a) ?? [];
  const longB = SHORT_NAMES.get(b) ?? [];
  return longA.includes(b) || longB.includes(a) || longA.some((long) => longB.includes(long));
};

const middleNamesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((name) => b.some((other) => name[0] === other[0]));

/** Whether two names may be one person’s: same surname, and no given or middle name speaks against it. */
export const namesAgree = (a: NameParts, b: NameParts): boolean =>
  a.surname === b.surname && givenNamesAgree(a.given, b.given) && middleNamesAgree(a.middle, b.middle);
