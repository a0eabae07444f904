import {
  FEMALE_NAMES,
  MALE_NAMES,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  OTHER_GIVEN_NAMES,
  SHORT_NAMES,
} from './lexicon/personNames.ts';

const plain = /^[a-z]+$/;
/** A word of a name without case, accents and dots. */
export const foldName = (word: string): string => {
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

/**
 * A name taken apart, every part folded (no case, accents, dots). `given`, `middle` and `suffix` ("jr") are empty where they
 * are not told.
 */
export interface NameParts {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
  readonly suffix: string;
}

/** Takes apart the words of a name without titles. "De Blasio" is all surname; the "Ben" of "Ben Reichel" is a given name. */
export const namePartsOf = (words: readonly string[]): NameParts => {
  const all = words.map(foldName).filter((word) => word !== '');
  const folded = all.filter((word) => !NAME_SUFFIXES.has(word));
  const surname = folded.at(-1) ?? '';
  const rest = folded
    .slice(0, -1)
    .filter((word, at) => !NAME_PARTICLES.has(word) || (at === 0 && isGivenName(word)));
  return {
    given: rest[0] ?? '',
    middle: rest.slice(1),
    surname,
    suffix: folded.length < all.length ? (all.findLast((word) => NAME_SUFFIXES.has(word)) ?? '') : '',
  };
};

/** What a folded given name is short for: "bob" for "robert". */
export const shortFor = (given: string): readonly string[] => SHORT_NAMES.get(given) ?? [];

/** Whether two folded given names may be one person’s: equal, an initial of the other, or a short form of it. */
const givenNamesAgree = (a: string, b: string): boolean => {
  if (a === b || a === '' || b === '') return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  // Two short forms of one name are two people's: "Rob" is no "Bob".
  return shortFor(a).includes(b) || shortFor(b).includes(a);
};

const middleNamesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((name) => b.some((other) => name[0] === other[0]));

/** Whether two names may be one person’s: same surname, and no given or middle name or suffix speaks against it. */
export const namesAgree = (a: NameParts, b: NameParts): boolean =>
  a.surname === b.surname &&
  givenNamesAgree(a.given, b.given) &&
  middleNamesAgree(a.middle, b.middle) &&
  (a.suffix === b.suffix || a.suffix === '' || b.suffix === '');

/** False where one of two full names has a suffix and the other has not: a son is not his father. */
export const sameGeneration = (a: NameParts, b: NameParts): boolean =>
  a.suffix === b.suffix || a.given === '' || b.given === '';
