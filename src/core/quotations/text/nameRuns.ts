import {
  DETERMINERS,
  isGivenName,
  isNameSuffix,
  NAME_PARTICLES,
  NAMED_LIKE_MONTHS,
  NON_PERSON_WORDS,
  OPENERS,
  PREPOSITIONS,
  SPEECH_CUES,
  TIME_WORDS,
} from '../../language/index.ts';
import type { TokenStream } from './tokenStream.ts';
import { isShort, type Token } from './tokens.ts';

const digits = /^\d/;
/** "J." */
export const initial = /^\p{Lu}\.$/u;
/** Whether a token may be part of a run of capitalised words. */
export const isNamePart = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.capital &&
  !TIME_WORDS.has(token.lower) &&
  (!OPENERS.has(token.lower) || initial.test(token.text));

const opensPhrase = (lower: string): boolean =>
  PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || TIME_WORDS.has(lower);

/**
 * Whether the surroundings make a calendar word a name: "Tereza May", "Jan Tuckwell", "May said". In "in June Trump" and
 * "May 5" it is none.
 */
export const isNamedLikeMonth = ({ tokens, sentenceOf }: TokenStream, at: number): boolean => {
  const token = tokens[at];
  if (!token?.capital || !NAMED_LIKE_MONTHS.has(token.lower) || token.text.endsWith('.')) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (opensPhrase(before?.lower ?? '') || digits.test(after?.text ?? '')) return false;
  if (after && isNamePart(after) && !NON_PERSON_WORDS.has(after.lower) && isGivenName(token.lower))
    return true;
  if (before && isNamePart(before) && sentenceOf[at - 1] === sentenceOf[at])
    return !NON_PERSON_WORDS.has(before.lower) && !before.possessive;
  const verb = SPEECH_CUES.get(after?.lower ?? '');
  return verb?.takes === 'clause' ? verb.form !== 'base' : verb?.takes === 'phrase' && verb.form === 'past';
};

/** Longest name with its titles, in tokens. */
const MAX_RUN = 14;

/** Number of particles at `at`: 2 for "von der". */
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

/** Returns the exclusive end of the run that starts at `from`. A possessive ends a run: "CNN’s | Wolf Blitzer". */
export const runEnd = (stream: TokenStream, from: number): number => {
  const { tokens, sentenceOf } = stream;
  let to = from + 1;
  // "Efrem Lukatsky/AP Zelensky said": a credit ends with its agency.
  if (tokens[from - 1]?.text === '/') return to;
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
