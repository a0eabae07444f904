import {
  FEMALE_NAMES,
  MALE_NAMES,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  OTHER_GIVEN_NAMES,
  SHORT_NAMES,
} from './lexicon/personNames.ts';

const plain = /^[a-z]+$/;
/** Returns a word of a name in lower case, without accents, dots, apostrophes and quotation marks. */
export const foldName = (word: string): string => {
  const lower = word.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize('NFKD').replace(/[\p{M}.’'‘“”"]/gu, '');
};

/** Returns whether a word is a suffix of a name: "Jr.", "III". */
export const isNameSuffix = (word: string): boolean => NAME_SUFFIXES.has(foldName(word));

export type Gender = 'male' | 'female' | 'unknown';

/** Returns whether a word in lower case is a given name. */
export const isGivenName = (lower: string): boolean =>
  MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower) || OTHER_GIVEN_NAMES.has(lower);

/** Returns the gender of a given name in lower case. */
export const genderOfGivenName = (lower: string): Gender =>
  MALE_NAMES.has(lower) ? 'male' : FEMALE_NAMES.has(lower) ? 'female' : 'unknown';

/**
 * The parts of a name, each folded (no case, accents, dots). `given`, `middle` and `suffix` ("jr") are empty if the name
 * lacks them.
 */
export interface NameParts {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
  readonly suffix: string;
}

/**
 * Splits a name, given as its words without titles, into parts. The "De" of "De Blasio" is not a given name; the "Ben" of
 * "Ben Reichel" is.
 */
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

/** Returns the names that a folded given name abbreviates: "robert" for "bob". */
export const shortFor = (given: string): readonly string[] => SHORT_NAMES.get(given) ?? [];

/** Whether two folded given names may be one person’s: equal, an initial of the other, or a short form of it. */
const givenNamesAgree = (a: string, b: string): boolean => {
  if (a === b || a === '' || b === '') return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  // Two short forms of one name belong to two people: "Rob" is not "Bob".
  return shortFor(a).includes(b) || shortFor(b).includes(a);
};

const middleNamesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((name) => b.some((other) => name[0] === other[0]));

/**
 * Returns whether two names may be one person’s: the surname is the same, and no given name, middle name or suffix
 * contradicts.
 */
export const namesAgree = (a: NameParts, b: NameParts): boolean =>
  a.surname === b.surname &&
  givenNamesAgree(a.given, b.given) &&
  middleNamesAgree(a.middle, b.middle) &&
  (a.suffix === b.suffix || a.suffix === '' || b.suffix === '');

/** Returns false if two names with given names differ in their suffix, or only one has a suffix: a son is not his father. */
export const sameGeneration = (a: NameParts, b: NameParts): boolean =>
  a.suffix === b.suffix || a.given === '' || b.given === '';
