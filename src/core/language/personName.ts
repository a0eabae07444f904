import {
  FEMALE_NAMES,
  MALE_NAMES,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  OTHER_GIVEN_NAMES,
  SHORT_NAMES,
} from './lexicon/personNames.ts';

const plain = /^[a-z]+$/;
const foldName = (word: string): string => {
  const lower = word.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize('NFKD').replace(/[\p{M}.’'‘“”"]/gu, '');
};

/** "Jr.", "III". */
export const isNameSuffix = (word: string): boolean => NAME_SUFFIXES.has(foldName(word));

export type Gender = 'male' | 'female' | 'unknown';

/** Whether a word in lower case is a given name. */
export const isGivenName = (lower: string): boolean =>
  MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower) || OTHER_GIVEN_NAMES.has(lower);

/** The gender that a given name in lower case tells. */
export const genderOfGivenName = (lower: string): Gender =>
  MALE_NAMES.has(lower) ? 'male' : FEMALE_NAMES.has(lower) ? 'female' : 'unknown';

/** A name taken apart, every part folded (no case, accents, dots). `given` and `middle` are empty where they are not told. */
export interface NameParts {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
}

/** Takes apart the words of a name without titles. "De Blasio" is all surname; suffixes like Jr. are passed over. */
export const namePartsOf = (words: readonly string[]): NameParts => {
  const folded = words.map(foldName).filter((word) => word !== '' && !NAME_SUFFIXES.has(word));
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
