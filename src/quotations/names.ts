import { FEMALE_NAMES, MALE_NAMES, OTHER_GIVEN_NAMES } from '../language/firstNames.ts';
import { OPENERS, TIME_WORDS } from '../language/functionWords.ts';
import {
  FORMS_OF_ADDRESS,
  NON_PERSON_WORDS,
  ROLE_GENDER,
  ROLE_NOUNS,
  TITLE_MODIFIERS,
} from '../language/titles.ts';
import type { Token, TokenStream } from './tokens.ts';

export type Gender = 'male' | 'female' | 'unknown';

/** A run of capitalised words: "Ohio Gov. John Kasich". */
export interface NameMention {
  /** Tokens of the run, titles included. */
  readonly from: number;
  readonly to: number;
  /** The name alone, without titles: "John", "Kasich". Empty where the run is nothing but titles. */
  readonly words: readonly string[];
  /** Titles before it, lower case: "gov". */
  readonly titles: readonly string[];
  readonly gender: Gender;
  readonly possessive: boolean;
  /** `person`: title or given name say so. `thing`: a word of it says otherwise. */
  readonly kind: 'person' | 'thing' | 'unknown';
}

const PARTICLES = new Set(
  'de del della der den van von bin ibn al el la le du da dos di ben ter ten'.split(' '),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq']);

export const isGivenName = (lower: string): boolean =>
  MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower) || OTHER_GIVEN_NAMES.has(lower);
export const genderOfGivenName = (lower: string): Gender =>
  MALE_NAMES.has(lower)
    ? FEMALE_NAMES.has(lower)
      ? 'unknown'
      : 'male'
    : FEMALE_NAMES.has(lower)
      ? 'female'
      : 'unknown';

const isTitle = (lower: string): boolean =>
  FORMS_OF_ADDRESS.has(lower) || ROLE_NOUNS.has(lower) || TITLE_MODIFIERS.has(lower);

const isNamePart = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.capital && !TIME_WORDS.has(token.lower);

/** Surname, suffixes like Jr. passed over, lower case. */
export const surnameOf = (words: readonly string[]): string => {
  const last = words.findLast((word) => !SUFFIXES.has(word.toLowerCase().replace('.', '')));
  return (last ?? '').toLowerCase();
};

const titleGender = (titles: readonly string[]): Gender => {
  for (const title of titles) {
    const gender = FORMS_OF_ADDRESS.get(title) ?? ROLE_GENDER.get(title);
    if (gender && gender !== 'unknown') return gender;
  }
  return 'unknown';
};

const parseRun = (tokens: readonly Token[], from: number, to: number): NameMention => {
  const run = tokens.slice(from, to);
  const meaningful = run.findLastIndex((token) => !SUFFIXES.has(token.lower));
  let first = run.findLastIndex((token, i) => i < meaningful && isTitle(token.lower)) + 1;
  if (meaningful === 0 || first === 0) first = 0;
  const only = run[meaningful];
  const titleAlone =
    only !== undefined &&
    isTitle(only.lower) &&
    (meaningful === first || meaningful === 0) &&
    !isGivenName(run[first]?.lower ?? '');
  if (titleAlone && first > 0 && run.slice(0, first).every((token) => !FORMS_OF_ADDRESS.has(token.lower)))
    first = run.length;
  else if (titleAlone && first === 0) first = run.length;
  const given = run.findIndex((token, i) => i > first && i < meaningful && isGivenName(token.lower));
  if (
    given > first &&
    run.slice(first, given).every((token) => NON_PERSON_WORDS.has(token.lower) && !isGivenName(token.lower))
  )
    first = given;
  const titles = run.slice(0, first).map((token) => token.lower);
  const name = run.slice(first);
  const lowers = name.map((token) => token.lower);
  const addressed = titles.some((title) => FORMS_OF_ADDRESS.has(title) || ROLE_NOUNS.has(title));
  const gender = titleGender(titles);
  const firstLower = lowers[0] ?? '';
  const thing =
    lowers.some(
      (lower, i) =>
        NON_PERSON_WORDS.has(lower) && (i > 0 || !isGivenName(lower)) && !(addressed && lowers.length === 1),
    ) || name.some((token) => /^\p{Lu}{2,5}$/u.test(token.text) && lowers.length === 1);
  const givenFirst =
    lowers.length > 1 &&
    (isGivenName(firstLower) ||
      isGivenName(firstLower.split('-')[0] ?? '') ||
      /^\p{Lu}\.$/u.test(name[0]?.text ?? '') ||
      /^\p{Lu}\.$/u.test(name[1]?.text ?? ''));
  return {
    from,
    to,
    words: name.map((token) => token.text),
    titles,
    gender:
      gender !== 'unknown'
        ? gender
        : lowers.length > 1 || addressed === false
          ? genderOfGivenName(lowers.length > 1 ? firstLower : '')
          : 'unknown',
    possessive: run.at(-1)?.possessive ?? false,
    kind: name.length === 0 ? 'thing' : thing ? 'thing' : addressed || givenFirst ? 'person' : 'unknown',
  };
};

/** The runs of capitalised words of a stream, in order. */
export const namesIn = ({ tokens, sentenceOf, sentences }: TokenStream): NameMention[] => {
  const found: NameMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (!isNamePart(token) || OPENERS.has(token.lower) || (token.text.length === 1 && token.text === 'I')) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < tokens.length && !tokens[to - 1]?.possessive) {
      const next = tokens[to];
      if (
        isNamePart(next) &&
        (!OPENERS.has(next.lower) || /^\p{Lu}\.$/u.test(next.text)) &&
        sentenceOf[to] === sentenceOf[i]
      )
        to++;
      else if (
        next &&
        PARTICLES.has(next.lower) &&
        isNamePart(tokens[to + 1]) &&
        next.kind === 'word' &&
        tokens[to]?.possessive === false
      )
        to += 2;
      else if (next?.text === ',' && SUFFIXES.has(tokens[to + 1]?.lower ?? '')) to += 2;
      else break;
    }
    found.push(parseRun(tokens, i, to));
    i = to;
  }
  return found.filter((name) => name.words.length > 0 || name.titles.length > 0 || sentences.length > 0);
};
