import {
  BODY_HEADS,
  FIELDS,
  FORMS_OF_ADDRESS,
  isGivenName,
  NON_PERSON_WORDS,
  PERSON_ROLES,
  ROLE_NOUNS,
  TIME_WORDS,
  TITLE_MODIFIERS,
} from '../../language/index.ts';
import type { TokenStream } from './tokenStream.ts';
import type { Token } from './tokens.ts';

/** Returns the exclusive end of the run of capitalised words that starts at a token. */
type RunEnd = (stream: TokenStream, from: number) => number;

const abstract =
  /.{3}(?:tion|sion|ment|ments|ing|ity|ence|ance|ics|ies|ure|ogy|ism|ries|ces|ness|ship|airs|hood|age)$/;
/** Words that bodies and offices are named after: "Prevention", "Trade". */
const isField = ({ lower, capital }: Token): boolean =>
  capital && (FIELDS.has(lower) || abstract.test(lower));

/** Whether a run names a person or an office, and so is not part of a body’s name. */
const namesSomebody = (run: readonly Token[]): boolean =>
  isGivenName(run[0]?.lower ?? '') ||
  run.some(({ lower }) => FORMS_OF_ADDRESS.has(lower) || PERSON_ROLES.has(lower));

/** Heads of bodies that are named by their purpose: "Committee to Protect Journalists", "Council on Foreign Relations". */
const DEVOTED = /^(?:committee|council|commission|center|centre|institute|coalition|alliance|campaign)$/;
const PURPOSES = /^(?:to|on|against)$/;

/** The end of "of …" or "for …" if it continues the name of a body; otherwise 0. */
const linkedEnd = (stream: TokenStream, link: number, runEnd: RunEnd): number => {
  const { tokens, sentenceOf } = stream;
  const word = tokens[link]?.lower ?? '';
  if (
    word !== 'of' &&
    word !== 'for' &&
    !(PURPOSES.test(word) && DEVOTED.test(tokens[link - 1]?.lower ?? ''))
  )
    return 0;
  const at = tokens[link + 1]?.lower === 'the' ? link + 2 : link + 1;
  const first = tokens[at];
  if (
    first?.kind !== 'word' ||
    !first.capital ||
    TIME_WORDS.has(first.lower) ||
    sentenceOf[at] !== sentenceOf[link]
  )
    return 0;
  const end = runEnd(stream, at);
  const run = tokens.slice(at, end);
  // "The Office of the Comptroller"
  const office = at > link + 1 && tokens[link - 1]?.lower === 'office' && run.length === 1;
  if (namesSomebody(run) && !office) return 0;
  // "worked at the Justice Department for Brandel"
  return word !== 'for' || run.length > 1 || isField(first) ? end : 0;
};

/** The end of "and …" if it continues the name of a body, as in "Control and Prevention"; otherwise 0. */
const pairedEnd = (stream: TokenStream, link: number, runEnd: RunEnd): number => {
  const { tokens } = stream;
  const first = tokens[link + 1];
  if (tokens[link]?.lower !== 'and' || !first || !isField(first)) return 0;
  const end = runEnd(stream, link + 1);
  return namesSomebody(tokens.slice(link + 1, end)) ? 0 : end;
};

/** "The Securities and Trading Commission": one head follows both fields. Returns the end of the name, or 0. */
const headedEnd = (stream: TokenStream, from: number, to: number, runEnd: RunEnd): number => {
  const { tokens } = stream;
  const first = tokens[from];
  if (to - from > 1 || !first || !isField(first) || tokens[from - 1]?.lower !== 'the') return 0;
  const end = pairedEnd(stream, to, runEnd);
  return BODY_HEADS.has(tokens[end - 1]?.lower ?? '') ? end : 0;
};

/**
 * Returns the end of the whole name of a body that begins with the run `[from, to)`: "Centers for Illness Control and
 * Prevention". Returns `to` if the run is the whole name.
 */
export const bodyEnd = (stream: TokenStream, from: number, to: number, runEnd: RunEnd): number => {
  const { tokens } = stream;
  const headed = headedEnd(stream, from, to, runEnd);
  let end = Math.max(headed, to);
  for (let joined = false; !tokens[end - 1]?.possessive; joined = true) {
    const isHead = joined || headed > 0 || BODY_HEADS.has(tokens[end - 1]?.lower ?? '');
    const next =
      (isHead && linkedEnd(stream, end, runEnd)) || (joined && pairedEnd(stream, end, runEnd)) || end;
    if (next === end) break;
    end = next;
  }
  return end;
};

const namesPlace = ({ lower }: Token): boolean =>
  NON_PERSON_WORDS.has(lower) || TITLE_MODIFIERS.has(lower) || ROLE_NOUNS.has(lower);

/**
 * Returns the number of words of the run `[from, to)` that belong to the office before it. Example: 1 for "Minister of |
 * Learning Stef Giannin". Returns 0 if no office precedes the run.
 */
export const officeLength = ({ tokens }: TokenStream, from: number, to: number): number => {
  const lead = tokens[from - 1]?.lower;
  if (lead !== 'of' && lead !== 'and') return 0;
  // "Minister of Trade and | Industry Abena Osei"
  const field = tokens[from - 2];
  const of = lead === 'and' && field && isField(field) ? from - 3 : from - 1;
  if (tokens[of]?.lower !== 'of' || !PERSON_ROLES.has(tokens[of - 1]?.lower ?? '')) return 0;
  const run = tokens.slice(from, to);
  const other = run.findIndex((token) => !isField(token) && !namesPlace(token));
  if (other < 0) return 0;
  if (other > 0) return other;
  const given = run.findIndex(({ lower }) => isGivenName(lower));
  return given > 0 && given < run.length - 1 ? given : given < 0 && run.length > 2 ? run.length - 2 : 0;
};
