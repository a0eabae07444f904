import {
  BODY_HEADS,
  FORMS_OF_ADDRESS,
  foldName,
  type Gender,
  GROUP_TITLES,
  genderOfGivenName,
  isGivenName,
  isNameSuffix,
  NAMED_LIKE_MONTHS,
  type NameParts,
  NON_PERSON_WORDS,
  namePartsOf,
  PERSON_ROLES,
  PREPOSITIONS,
  ROLE_GENDER,
  ROLE_NOUNS,
  SUBORDINATORS,
  SURNAMES_TOO,
  TITLE_MODIFIERS,
} from '../../language/index.ts';
import { bodyEnd, officeLength } from './bodyNames.ts';
import { initial, isNamedLikeMonth, isNamePart, runEnd } from './nameRuns.ts';
import type { TokenStream } from './tokenStream.ts';
import type { Token } from './tokens.ts';

/** A run of capitalised words: "Ohio Gov. John Kasich". */
export interface NameMention {
  /** Tokens of the run, titles included. */
  readonly from: number;
  readonly to: number;
  /** The name without titles: "John", "Kasich". Empty if the run has only titles. */
  readonly words: readonly string[];
  readonly parts: NameParts;
  /** Titles before it, lower case: "gov". */
  readonly titles: readonly string[];
  readonly gender: Gender;
  readonly possessive: boolean;
  /** "The elder Roe": 1, "the younger Roe": -1, otherwise 0. */
  readonly seniority: number;
  /** `person`: a title or a given name shows it. `thing`: a word of the run shows it. */
  readonly kind: 'person' | 'thing' | 'unknown';
}

/** "Minister", "Secretary-General". */
const isTitle = (lower: string): boolean => {
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  return [lower, last].some(
    (word) =>
      FORMS_OF_ADDRESS.has(word) ||
      ROLE_NOUNS.has(word) ||
      TITLE_MODIFIERS.has(word) ||
      GROUP_TITLES.has(word),
  );
};

const acronym = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;

/** Whether a word is used only for bodies; as the last word it decides, whatever precedes it: "the Justice Department". */
const isBody = (token: Token | undefined): boolean =>
  token !== undefined && BODY_HEADS.has(token.lower) && !SURNAMES_TOO.has(token.lower);

/** Number of tokens of a run that are titles: 2 ("Ohio Gov.") for "Ohio Gov. John Kasich", all for "Secretary". */
const titleLength = (run: readonly Token[]): number => {
  const last = run.findLastIndex((token) => !isNameSuffix(token.lower));
  const titles = run.findLastIndex((token, i) => i < last && token.capital && isTitle(token.lower)) + 1;
  // "Christian Wakeley"
  if (titles === 1 && last === 1 && isGivenName(run[0]?.lower ?? '') && !isTitle(run[1]?.lower ?? ''))
    return 0;
  // "General Electric" is no general.
  if (titles === 1 && run[0]?.lower === 'general' && NON_PERSON_WORDS.has(run[1]?.lower ?? '')) return 0;
  const addressed = run.slice(0, titles).some((token) => FORMS_OF_ADDRESS.has(token.lower));
  const office = run.slice(0, last).every(({ lower }) => isTitle(lower) || NON_PERSON_WORDS.has(lower));
  // "Prime Minister", "Missouri Secretary": a title without a name. "Mr. King" and "Charlie King" are names.
  if (office && ROLE_NOUNS.has(run[last]?.lower ?? '') && (!addressed || isBody(run[last])))
    return run.length;
  if (last === titles && isTitle(run[last]?.lower ?? '') && !addressed) return run.length;
  const given = run.findIndex((token, i) => i > titles && i < last && isGivenName(token.lower));
  const placed = run
    .slice(titles, Math.max(titles, given))
    .every((token) => NON_PERSON_WORDS.has(token.lower));
  return given > titles && placed ? given : titles;
};

const genderOf = (titles: readonly string[], given: string): Gender => {
  for (const title of titles) {
    const gender = FORMS_OF_ADDRESS.get(title) ?? ROLE_GENDER.get(title);
    if (gender && gender !== 'unknown') return gender;
  }
  return genderOfGivenName(given);
};

/** "UN", but not the "Un" of "Kim Jong Un". */
const isThing = ({ text, lower }: Token): boolean =>
  NON_PERSON_WORDS.has(lower) &&
  // A calendar word is here only if `isNamedLikeMonth` accepted it as a name.
  !NAMED_LIKE_MONTHS.has(lower) &&
  (text.length > 2 || text === text.toUpperCase());

const kindOf = (name: readonly Token[], addressed: boolean): NameMention['kind'] => {
  const [first, second] = name;
  if (!first) return 'thing';
  const single = name.length === 1;
  if (single && !addressed && (acronym.test(first.text) || isThing(first))) return 'thing';
  const thing = name.some(
    (token, i) =>
      isThing(token) &&
      !(i === 0 && isGivenName(token.lower)) &&
      // "Hugh Hill": after a given name, such a word is a surname.
      !(i > 0 && i === name.length - 1 && SURNAMES_TOO.has(token.lower) && isGivenName(first.lower)),
  );
  if (thing && !single) return 'thing';
  const given = second && (isGivenName(first.lower) || isGivenName(first.lower.split('-')[0] ?? ''));
  return addressed || given || (second && (initial.test(first.text) || initial.test(second.text)))
    ? 'person'
    : 'unknown';
};

const SENIORITY = new Map([
  ['elder', 1],
  ['older', 1],
  ['senior', 1],
  ['younger', -1],
  ['junior', -1],
]);

/** A single word is a surname. */
const partsOf = (words: readonly string[]): NameParts =>
  words.length === 1
    ? { given: '', middle: [], surname: foldName(words[0] ?? ''), suffix: '' }
    : namePartsOf(words);

const nameOf = (tokens: readonly Token[], from: number, to: number): NameMention => {
  const run = tokens.slice(from, to);
  const length = titleLength(run);
  const titles = run.slice(0, length).map((token) => token.lower);
  const name = run.slice(length);
  const words = name.map((token) => token.text);
  const addressed = titles.some((title) => FORMS_OF_ADDRESS.has(title) || PERSON_ROLES.has(title));
  return {
    from,
    to,
    words,
    parts: partsOf(words),
    titles,
    gender: genderOf(titles, name.length > 1 ? (name[0]?.lower ?? '') : ''),
    possessive: run.at(-1)?.possessive ?? false,
    seniority: SENIORITY.get(tokens[from - 1]?.lower ?? '') ?? 0,
    kind: kindOf(name, addressed),
  };
};

/** The mention of a body by its whole name. */
const bodyOf = (tokens: readonly Token[], from: number, to: number): NameMention => ({
  ...nameOf(tokens, from, to),
  words: tokens.slice(from, to).map(({ text }) => text),
  titles: [],
  gender: 'unknown',
  kind: 'thing',
});

/** Verbs that may open a sentence: "Said one diplomat: …". */
const SAYING = new Set(['said', 'says', 'added', 'adds', 'wrote', 'writes']);

/** Words with a capital only because they open a sentence: "Outside Carrier". */
const isSmallOpener = (lower: string): boolean =>
  SAYING.has(lower) || PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower);

/** Returns the runs of capitalised words of a text, in order. */
export const namesIn = (stream: TokenStream): NameMention[] => {
  const { tokens, sentences, sentenceOf } = stream;
  const found: NameMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token?.capital) {
      at++;
      continue;
    }
    const { lower } = token;
    // "Additionally, …"
    const adverb = lower.endsWith('ly') && tokens[at + 1]?.text === ',' && !isGivenName(lower);
    const opens = sentences[sentenceOf[at] ?? 0] === at && (isSmallOpener(lower) || adverb);
    const isPart = isNamePart(token) || isNamedLikeMonth(stream, at);
    if (opens || !isPart) {
      at++;
      continue;
    }
    const run = runEnd(stream, at);
    const to = bodyEnd(stream, at, run, runEnd);
    const office = to === run ? officeLength(stream, at, to) : 0;
    if (office > 0) found.push(nameOf(tokens, at, at + office));
    found.push(to > run ? bodyOf(tokens, at, to) : nameOf(tokens, at + office, to));
    at = to;
  }
  return found;
};
