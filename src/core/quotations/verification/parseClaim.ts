import { MONTHS, NAME_PARTICLES, PERSON_ROLES, SHORT_MONTHS, WEEKDAYS } from '../../language/index.ts';
import { markedSpans } from '../text/markedSpans.ts';
import type { Claim } from './verification.ts';

const MOST_NAME_WORDS = 6;

/** A dash before a signature. It follows a closing mark, the end of a sentence, a line or a space. */
const signature =
  /^(.*\S)(?:(?<=[.!?…"”’'»)])\s*|\s+)(?:—|–|--?|―|~)[ \t]*([\p{Lu}@][^\n"“”«»;!?]{0,120})$/su;
/** A name on a separate line, right below words in quotation marks. */
const lineBelow = /^(["“«„].*["”»])[^\S\n]*\n\s*(\p{Lu}[^\n"“”«»;!?:]{0,120})$/su;
/** "Brand: …", "— Brand: …", "@brand: …". */
const label = /^(?:[—–―-]\s*)?([\p{Lu}@][^\n"“”«»:;!?]{0,60}):\s+(\S.*)$/su;
const capitalised = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const handle = /^\(?@\w+\)?$/;
const dayOrTime =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|\d{1,2}:\d{2}|\d+[-/.]\d+(?:[-/.]\d+)?|[ap]\.?m\.?|·|\||\(|\)|on|in|at|via)$/i;

const isNameWord = (word: string): boolean =>
  capitalised.test(word) || NAME_PARTICLES.has(word) || word === 'of' || word === 'the';

const isDate = (word: string): boolean => {
  const bare = word.toLowerCase().replace(/(?<![.,()])[.,()]+$|^\(/g, '');
  return (
    WEEKDAYS.has(bare) || MONTHS.has(bare) || SHORT_MONTHS.has(bare) || dayOrTime.test(bare) || bare === ''
  );
};

const MOST_ROLE_WORDS = 8;
/** "Transport Minister", "minister of transport", "on Monday". */
const isRole = (text: string): boolean => {
  const words = text.split(' ').map((word) => word.replace(/[.)]$/, ''));
  return (
    words.every((word) => isNameWord(word) || isDate(word)) ||
    (words.length <= MOST_ROLE_WORDS &&
      words.slice(0, MOST_ROLE_WORDS / 2).some((word) => PERSON_ROLES.has(word.toLowerCase())))
  );
};

/** Common words before a colon that are no names. */
const LABELS = new Set(
  'look wow breaking source quote news update fact claim this here check via title headline true false question answer note read well no yes so listen remember reminder quick today'.split(
    ' ',
  ),
);

interface Signed {
  readonly words: string;
  /** Null if the signature only has an account. */
  readonly name: string | null;
}

/**
 * Returns the name of a signature without account, role and date; null if it only has an account. Returns undefined if it is
 * no signature.
 */
const nameOf = (signed: string): string | null | undefined => {
  const parts = signed.trim().split(/\s+/);
  const withoutHandle = parts.filter((part) => !handle.test(part.replace(/[,.]$/, '')));
  while (withoutHandle.length > 0 && isDate(withoutHandle.at(-1) ?? '')) withoutHandle.pop();
  if (withoutHandle.length === 0) return parts.some((part) => handle.test(part)) ? null : undefined;
  const [name = '', ...roles] = withoutHandle.join(' ').split(/,\s*|(?<!\s)\s*[(|·]\s*/);
  const words = name.replace(/\.$/, '').split(' ');
  const isName = words.length <= MOST_NAME_WORDS && words.every(isNameWord);
  const isSigned = roles.every(isRole);
  // "Dan Brandel, Jr."
  const suffix = /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(roles[0] ?? '') ? ` ${roles[0]}` : '';
  return isName && isSigned ? name.replace(/(?<!\b\p{Lu}|[Jj]r|[Ss]r)\.$/u, '') + suffix : undefined;
};

/** Splits a text signed "— Name", optionally with account, role and date; null if it is not signed. */
export const signatureOf = (text: string): Signed | null => {
  const [, words, signed] = signature.exec(text.trim()) ?? lineBelow.exec(text.trim()) ?? [];
  if (words === undefined || signed === undefined) return null;
  const name = nameOf(signed);
  return name === undefined ? null : { words, name };
};

/** Splits a text that begins with its speaker ("Brand: …"); null if it does not. */
export const labelOf = (text: string): Signed | null => {
  const [, name, words] = label.exec(text.trim()) ?? [];
  if (name === undefined || words === undefined || LABELS.has(name.toLowerCase())) return null;
  const [plain = '', ...accounts] = name.split(/(?<!\s)\s*(?=\(?@)/);
  if (plain === '' || handle.test(plain)) return { words, name: null };
  const parts = plain.split(/\s+/);
  const isName =
    parts.length <= MOST_NAME_WORDS && parts.every(isNameWord) && accounts.every((one) => handle.test(one));
  return isName ? { words, name: plain } : null;
};

/** Removes quotation marks around the whole text. */
const withoutOuterMarks = (text: string): string => {
  const trimmed = text.trim();
  const [outer] = markedSpans(trimmed);
  const rest = outer ? trimmed.slice(outer.end).trim() : '';
  return outer?.start === 0 && /^[.,;:!?…]*$/.test(rest) ? trimmed.slice(...outer.inner).trim() : trimmed;
};

/** Removes the ">" before quoted lines, and emphasis. */
const withoutMarkdown = (text: string): string =>
  text.replace(/^[ \t]*>(?:>>)?[ \t]?/gm, '').replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__/g, '');

/**
 * Reads a claim as typed: with or without quotation marks, ">", a signature "— Name" or a label "Name:". Returns the
 * likeliest reading first; a dash with a name may also be part of the words.
 */
export const parseClaim = (text: string, speaker: string | null): [Claim, ...Claim[]] => {
  const plain: Claim = { words: withoutOuterMarks(text), speaker };
  const unmarked = withoutMarkdown(text);
  const signed = signatureOf(unmarked) ?? labelOf(unmarked);
  if (signed) return [{ words: withoutOuterMarks(signed.words), speaker: speaker ?? signed.name }, plain];
  const bare = withoutOuterMarks(unmarked);
  return bare === plain.words ? [plain] : [{ words: bare, speaker }, plain];
};
