import {
  DETERMINERS,
  type Gender,
  KINSHIP,
  PERSON_ROLES,
  ROLE_GENDER,
  ROLE_NOUNS,
  TITLE_MODIFIERS,
} from '../../language/index.ts';
import { chainEndingAt } from '../clauses/chainEndingAt.ts';
import type { NameMention } from '../text/names.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';

/** Facts about the bearer of a name, from the words around it. */
export interface Introduction {
  /** Lower case: "special envoy Steve Witkoff", "Steve Witkoff, the envoy". */
  readonly roles: readonly string[];
  /** It opens a sentence, so that its first word may have a capital for that reason. */
  readonly opens: boolean;
  /** "The" precedes it, as with the names of things. */
  readonly definite: boolean;
  /** The generation of a relative, compared with the possessor: "his son, Marco Roe". Null for no relative. */
  readonly kin: -1 | 0 | 1 | null;
  /** The gender that a kinship word shows: "wife". */
  readonly gender: Gender;
  /** It is the possessor of a relative: "Ahmad Roe’s son, Zaki". */
  readonly owns: boolean;
  /** "And" and another name follow it. */
  readonly joined: boolean;
  /** The person left an office: "Olga Renz resigned", "was replaced". */
  readonly departs: boolean;
  /** The person took over an office: "… was replaced by Anton Seidl". */
  readonly succeeds: boolean;
}

const MAX_APPOSITIVE = 8;
const isRole = (lower: string | undefined): lower is string => lower !== undefined && ROLE_NOUNS.has(lower);
const possessor = /^(?:his|her|their|my|our)$/;
/** Tokens that may follow the last role of an appositive. */
const appositiveEnd = /^(?:[,.;:)—–-]|of|for|at|in|to|from|who|whose|and|with|on|since|under|until)$/;
const opensAppositive = /^(?:the|an?|his|her|their|its|our|now|then)$/;

/** Returns the roles after a name: "Steve Witkoff, the envoy". */
const rolesBehind = ({ stream: { tokens } }: Reading, { to }: NameMention): string[] => {
  if (tokens[to]?.text !== ',') return [];
  const first = tokens[to + 1];
  if (!first || !(opensAppositive.test(first.lower) || first.possessive)) return [];
  const roles: string[] = [];
  for (let at = to + 2; at < to + 2 + MAX_APPOSITIVE; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    // "the senator’s sister" is no senator.
    if (token.possessive) continue;
    const end = tokens[at + 1];
    if (isRole(token.lower) && (!end || appositiveEnd.test(end.lower))) return [...roles, token.lower];
    if (TITLE_MODIFIERS.has(token.lower)) roles.push(token.lower);
  }
  return [];
};

const APPOINTED = new Set([
  'named',
  'appointed',
  'became',
  'becomes',
  'elected',
  'sacked',
  'dismissed',
  'fired',
  'removed',
]);
const MAX_APPOINTMENT = 6;
/** Returns the role that a verb gives a name: "Michael Rusk was named education secretary". */
const rolesGiven = ({ stream: { tokens } }: Reading, { to }: NameMention): string[] => {
  let at = to;
  // "Rosa Gil succeeded Juan Paz as interior minister"
  if (/^(?:succeeded|succeeds|replaced|replaces)$/.test(tokens[to]?.lower ?? '')) {
    at = tokens.findIndex(({ lower }, index) => index > to && index < to + MAX_APPOSITIVE && lower === 'as');
    if (at < 0) return [];
  } else {
    while (at < to + 3 && !APPOINTED.has(tokens[at]?.lower ?? '')) at++;
    if (at === to + 3) return [];
  }
  for (let role = at + 1; role < at + MAX_APPOINTMENT; role++) {
    const token = tokens[role];
    if (token?.kind !== 'word' || token.possessive) return [];
    if (PERSON_ROLES.has(token.lower)) return [token.lower];
  }
  return [];
};

/** Returns the role before a comma: "The Syrian minister, Asaad Khoury, told". */
const roleBeforeComma = (reading: Reading, { from, to }: NameMention): string[] => {
  const { tokens } = reading.stream;
  if (tokens[from - 1]?.text !== ',' || !/^[,.]$/.test(tokens[to]?.text ?? '.')) return [];
  const role = chainEndingAt(reading, from - 2, sentenceAt(reading, from)[0]);
  if (role?.kind !== 'role' || !PERSON_ROLES.has(role.head) || role.name) return [];
  const opener = tokens[role.from];
  return opener && (DETERMINERS.has(opener.lower) || opener.possessive) ? [role.head] : [];
};

const rolesAround = (reading: Reading, name: NameMention): string[] => {
  const { tokens } = reading.stream;
  const before = tokens[name.from - 1]?.lower;
  const roles = isRole(before) ? [before] : roleBeforeComma(reading, name);
  // "former prime minister Jane Roe"
  for (let at = name.from - 2; isRole(before) && roles.length < MAX_APPOSITIVE; at--) {
    const lower = tokens[at]?.lower ?? '';
    roles.push(lower);
    if (!TITLE_MODIFIERS.has(lower)) break;
  }
  return [...roles, ...rolesBehind(reading, name), ...rolesGiven(reading, name)];
};

const MAX_KIN = 3;
/** Returns the kinship word of a name: "his son, Marco Roe", "Imelda Roe, his sister". */
const kinWord = ({ stream: { tokens } }: Reading, { from, to }: NameMention): string | null => {
  const owned = (at: number): boolean =>
    [tokens[at - 1], tokens[at - 2]].some((token) => token?.possessive || possessor.test(token?.lower ?? ''));
  const last = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  const before = tokens[last]?.lower ?? '';
  if (KINSHIP.has(before) && owned(last)) return before;
  if (before === 'lady' && tokens[last - 1]?.lower === 'first') return 'wife';
  if (tokens[to]?.text !== ',' || /^(?:and|or|with)$/.test(tokens[to + 1]?.lower ?? '')) return null;
  for (let at = to + 2; at <= to + 1 + MAX_KIN; at++) {
    const behind = tokens[at]?.lower ?? '';
    if (KINSHIP.has(behind) && owned(at)) return behind;
  }
  return null;
};

const LEAVING = new Set(['resigned', 'resigns', 'quit', 'retired', 'died', 'stepped', 'stood']);
const REMOVING = new Set(
  'replaced dismissed sacked fired ousted removed succeeded toppled unseated deposed impeached suspended'.split(
    ' ',
  ),
);
const MAX_DEPARTURE = 8;
const MAX_REMOVER = 5;
const departs = ({ stream: { tokens, sentenceOf } }: Reading, { from, to }: NameMention): boolean => {
  let sacked = from - 1;
  while (sacked >= from - MAX_REMOVER && !REMOVING.has(tokens[sacked]?.lower ?? '')) sacked--;
  if (sacked >= from - MAX_REMOVER) return tokens[from - 1]?.lower !== 'by';
  for (let at = to; at < to + MAX_DEPARTURE && sentenceOf[at] === sentenceOf[to]; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'stepped' || lower === 'stood') return tokens[at + 1]?.lower === 'down';
    if (LEAVING.has(lower)) return true;
    if (REMOVING.has(lower)) return /^(?:was|were|been|be|being|is)$/.test(tokens[at - 1]?.lower ?? '');
  }
  return false;
};

const NOTHING: Introduction = {
  roles: [],
  opens: false,
  definite: false,
  kin: null,
  gender: 'unknown',
  owns: false,
  joined: false,
  departs: false,
  succeeds: false,
};

/** Reads the facts about the bearer of a name from the words around it. */
export const introductionOf = (reading: Reading, name: NameMention): Introduction => {
  if (name.kind === 'thing') return NOTHING;
  const { tokens } = reading.stream;
  const next = tokens[name.to];
  const opens = sentenceAt(reading, name.from)[0] === name.from;
  const joined = next?.lower === 'and' && reading.nameAt[name.to + 1] !== undefined;
  // For a surname alone only the roles count.
  if (name.words.length === 1) return { ...NOTHING, roles: rolesAround(reading, name), opens, joined };
  const kin = kinWord(reading, name);
  return {
    roles: rolesAround(reading, name),
    opens,
    definite: tokens[name.from - 1]?.lower === 'the',
    kin: kin === null ? null : (KINSHIP.get(kin) ?? 0),
    gender: ROLE_GENDER.get(kin ?? '') ?? 'unknown',
    owns: name.possessive && KINSHIP.has(next?.lower ?? ''),
    joined,
    departs: departs(reading, name),
    succeeds: tokens[name.from - 1]?.lower === 'by' && REMOVING.has(tokens[name.from - 2]?.lower ?? ''),
  };
};
