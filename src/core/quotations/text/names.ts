import {
  BODY_HEADS,
  DETERMINERS,
  FORMS_OF_ADDRESS,
  type Gender,
  GROUP_TITLES,
  genderOfGivenName,
  isGivenName,
  isNameSuffix,
  NAME_PARTICLES,
  NAMED_LIKE_MONTHS,
  type NameParts,
  NON_PERSON_WORDS,
  namePartsOf,
  OPENERS,
  PERSON_ROLES,
  PREPOSITIONS,
  ROLE_GENDER,
  ROLE_NOUNS,
  SPEECH_CUES,
  SUBORDINATORS,
  SURNAMES_TOO,
  TIME_WORDS,
  TITLE_MODIFIERS,
} from '../../language/index.ts';
import { bodyEnd, officeLength } from './bodyNames.ts';
import type { TokenStream } from './tokenStream.ts';
import { isShort, type Token } from './tokens.ts';

/** A run of capitalised words: "Ohio Gov. John Kasich". */
export interface NameMention {
  /** Tokens of the run, titles included. */
  readonly from: number;
  readonly to: number;
  /** The name alone, without titles: "John", "Kasich". Empty where the run is nothing but titles. */
  readonly words: readonly string[];
  readonly parts: NameParts;
  /** Titles before it, lower case: "gov". */
  readonly titles: readonly string[];
  readonly gender: Gender;
  readonly possessive: boolean;
  /** "The elder Roe": 1, "the younger Roe": -1, otherwise 0. */
  readonly seniority: number;
  /** `person`: title or given name say so. `thing`: a word of it says otherwise. */
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

const digits = /^\d/;
const acronym = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;

const initial = /^\p{Lu}\.$/u;
const isNamePart = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.capital &&
  !TIME_WORDS.has(token.lower) &&
  (!OPENERS.has(token.lower) || initial.test(token.text));

const opensPhrase = (lower: string): boolean =>
  PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || TIME_WORDS.has(lower);

/**
 * Whether a word of the calendar is a name by what stands around it: "Tereza May", "Jan Tuckwell", "May said". In "in June
 * Trump" and "May 5" it is none.
 */
const isNamedLikeMonth = ({ tokens, sentenceOf }: TokenStream, at: number): boolean => {
  const token = tokens[at];
  if (!token?.capital || !NAMED_LIKE_MONTHS.has(token.lower) || token.text.endsWith('.')) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (opensPhrase(before?.lower ?? '') || digits.test(after?.text ?? '')) return false;
  if (after && isNamePart(after) && !NON_PERSON_WORDS.has(after.lower) && isGivenName(token.lower))
    return true;
  if (before && isNamePart(before) && sentenceOf[at - 1] === sentenceOf[at])
    return !NON_PERSON_WORDS.has(before.lower) && !before.possessive;
  return SPEECH_CUES.get(after?.lower ?? '')?.takes === 'clause' && after?.lower !== 'say';
};

/** "The Justice Department": whatever stands before it, the last word is a body’s. */
const isBody = (token: Token | undefined): boolean =>
  token !== undefined && BODY_HEADS.has(token.lower) && !SURNAMES_TOO.has(token.lower);

/** How many tokens of a run are titles: "Ohio Gov." of "Ohio Gov. John Kasich"; all of "Secretary". */
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
  // "Prime Minister", "Missouri Secretary": a title with nothing behind it. "Mr. King" and "Charlie King" are names.
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
  // Of the calendar only what stands like a name is part of one.
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
      // "Hugh Hill": such a word behind a given name is a surname.
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
    parts: namePartsOf(words),
    titles,
    gender: genderOf(titles, name.length > 1 ? (name[0]?.lower ?? '') : ''),
    possessive: run.at(-1)?.possessive ?? false,
    seniority: SENIORITY.get(tokens[from - 1]?.lower ?? '') ?? 0,
    kind: kindOf(name, addressed),
  };
};

/** A body by its whole name. */
const bodyOf = (tokens: readonly Token[], from: number, to: number): NameMention => ({
  ...nameOf(tokens, from, to),
  words: tokens.slice(from, to).map(({ text }) => text),
  titles: [],
  gender: 'unknown',
  kind: 'thing',
});

/** No name with its titles is longer. */
const MAX_RUN = 14;

/** How many particles stand at `at`: "von der". */
const particlesAt = (tokens: readonly Token[], at: number): number => {
  let count = 0;
  while (
    count < 3 &&
    tokens[at + count]?.kind === 'word' &&
    NAME_PARTICLES.has(tokens[at + count]?.lower ?? '')
  )
    count++;
  return count;
};

/** Behind the last token of the run that starts at `from`. A possessive ends a run: "CNN’s | Wolf Blitzer". */
const runEnd = (stream: TokenStream, from: number): number => {
  const { tokens, sentenceOf } = stream;
  let to = from + 1;
  while (to - from < MAX_RUN && !tokens[to - 1]?.possessive && sentenceOf[to] === sentenceOf[from]) {
    const next = tokens[to];
    const beyond = tokens[to + 1];
    const particles = particlesAt(tokens, to);
    if (isNamePart(next) || isNamedLikeMonth(stream, to)) to++;
    // Dwayne “Tank” Moreland
    else if (next?.quote && isShort(next.quote) && isNamePart(beyond)) to += 2;
    else if (particles > 0 && isNamePart(tokens[to + particles])) to += particles + 1;
    else if (next?.text === ',' && beyond && isNameSuffix(beyond.lower)) to += 2;
    else break;
  }
  return to;
};

/** Verbs that may open a sentence: "Said one diplomat: …". */
const SAYING = new Set(['said', 'says', 'added', 'adds', 'wrote', 'writes']);

/** Words that have a capital only because they open a sentence: "Outside Carrier". */
const isSmallOpener = (lower: string): boolean =>
  SAYING.has(lower) || PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower);

/** The runs of capitalised words of a text, in order. */
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
