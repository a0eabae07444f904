import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_NOUNS,
  TIME_WORDS,
} from '../language/functionWords.ts';
import { ROLE_NOUNS, TITLE_MODIFIERS } from '../language/titles.ts';
import type { NameMention } from './names.ts';
import type { Reading } from './reading.ts';
import { SPEECH_VERBS } from './speechVerbs.ts';
import type { Token } from './tokens.ts';

/** Words that stand for somebody: `[from, to)` in tokens. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'pronoun' | 'role' | 'thing';
  readonly name: NameMention | null;
  /** Lower case: the pronoun, or the noun that says who. */
  readonly head: string;
}

export const SUBJECT_PRONOUNS = new Set('he she they it i we who'.split(' '));

export const isAdverb = (lower: string): boolean =>
  TIME_WORDS.has(lower) ||
  (lower.length > 4 &&
    lower.endsWith('ly') &&
    !['family', 'ally', 'july', 'italy', 'bully', 'assembly'].includes(lower));
const blocksNoun = (token: Token): boolean =>
  token.kind !== 'word' ||
  PREPOSITIONS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  CONJUNCTIONS.has(token.lower) ||
  (AUXILIARIES.has(token.lower) && !token.capital) ||
  SUBJECT_PRONOUNS.has(token.lower);

/** The token before `i` that is neither adverb, auxiliary nor a time ("Thursday", "last week"). */
export const skipAdverbsBack = (reading: Reading, i: number, floor: number): number => {
  const { tokens } = reading.stream;
  let at = i;
  for (;;) {
    const token = tokens[at];
    if (!token || at < floor || token.kind !== 'word') return at;
    if (
      TIME_NOUNS.has(token.lower) &&
      /^(?:last|this|next|same|that|earlier|late|early|each|every|the|one|few|two|three)$/.test(
        tokens[at - 1]?.lower ?? '',
      )
    )
      at -= 2;
    else if (!reading.nameAt[at] && (isAdverb(token.lower) || AUXILIARIES.has(token.lower))) at--;
    else return at;
  }
};

const parenthesisStart = (tokens: readonly Token[], i: number, floor: number): number => {
  for (let at = i; at >= floor && at > i - 25; at--)
    if (tokens[at]?.text === '(' || tokens[at]?.text === '[') return at;
  return -1;
};

/** The noun phrase whose last token is `i`, without what prepositions hang on it. */
export const phraseEndingAt = (reading: Reading, i: number, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  let last = i;
  const closing = tokens[last];
  if (!closing || last < floor) return null;
  if (closing.text === ')' || closing.text === ']') {
    last = parenthesisStart(tokens, last, floor) - 1;
    if (last < floor) return null;
  }
  const token = tokens[last];
  if (token?.kind !== 'word' || token.possessive) return null;
  const name = reading.nameAt[last];
  if (name && name.to === last + 1) {
    const kind = name.words.length === 0 ? 'role' : name.kind === 'thing' ? 'thing' : 'name';
    const from = tokens[name.from - 1]?.lower === 'the' && kind !== 'name' ? name.from - 1 : name.from;
    return { from: Math.max(floor, from), to: last + 1, kind, name, head: token.lower };
  }
  if (SUBJECT_PRONOUNS.has(token.lower))
    return { from: last, to: last + 1, kind: 'pronoun', name: null, head: token.lower };
  if (
    blocksNoun(token) ||
    (SPEECH_VERBS.has(token.lower) &&
      SPEECH_VERBS.get(token.lower)?.form !== 's' &&
      !ROLE_NOUNS.has(token.lower))
  )
    return null;
  let from = last;
  while (from - 1 >= floor && last - from < 8) {
    const before = tokens[from - 1];
    if (!before || before.text === ',' || blocksNoun(before)) break;
    from--;
    if (DETERMINERS.has(before.lower)) break;
  }
  const opener = tokens[from];
  const determined =
    opener !== undefined &&
    (DETERMINERS.has(opener.lower) || opener.possessive || reading.nameAt[from] !== undefined);
  const role = ROLE_NOUNS.has(token.lower) || ROLE_NOUNS.has(token.lower.split('-').at(-1) ?? '');
  if (!determined && !role) return null;
  return { from, to: last + 1, kind: role ? 'role' : 'thing', name: null, head: token.lower };
};

const MAX_LIST = 12;
/** Of a list of places behind a preposition its first: "voters in Georgia and Virginia". */
const listStart = (reading: Reading, last: Mention | null, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  if (last?.kind !== 'thing' || !last.name || tokens[last.from - 1]?.lower !== 'and') return last;
  for (let at = last.from - 2; at >= floor && at > last.from - MAX_LIST; at--) {
    const name = reading.nameAt[at];
    if (name && PREPOSITIONS.has(tokens[name.from - 1]?.lower ?? ''))
      return { from: name.from, to: name.to, kind: 'thing', name, head: tokens[name.to - 1]?.lower ?? '' };
    if (!name && tokens[at]?.text !== ',') return last;
  }
  return last;
};

/** Prepositions that hang one noun on another. "After" and the like open something new. */
const LINKS = new Set(
  'of for from in at on with to by under near behind inside against about within between over among around'.split(
    ' ',
  ),
);

/** The noun phrase that ends at `i`, led back over "of …", "for …": "Joel Pollak of Breitbart California". */
export const chainEndingAt = (reading: Reading, i: number, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  let found = listStart(reading, phraseEndingAt(reading, i, floor), floor);
  for (let steps = 0; found && steps < 4; steps++) {
    const before = tokens[found.from - 1];
    if (!before || found.from - 1 < floor || !LINKS.has(before.lower)) return found;
    const back = skipAdverbsBack(reading, found.from - 2, floor);
    const outer = phraseEndingAt(reading, back, floor);
    // "eight of ten voters": the number only counts them.
    const count = before.lower === 'of' && DETERMINERS.has(tokens[found.from - 2]?.lower ?? '');
    if (count) return { ...found, from: found.from - 2 };
    // "Secretary of State John F. Kerry": the office is the name's title.
    if (outer?.kind === 'role' && outer.name && found.kind === 'name' && (found.name?.titles.length ?? 0) > 0)
      return { ...found, from: outer.from };
    if (!outer) return steps === 0 && found.kind !== 'name' ? null : found;
    found = outer;
  }
  return found;
};

/** Where the words start that stand before a name and belong to it: "longtime Democratic pollster Pat Caddell". */
export const modifiersStart = (reading: Reading, from: number, floor: number): number => {
  const { tokens } = reading.stream;
  let at = from;
  while (at - 1 >= floor && from - at < 8) {
    const before = tokens[at - 1];
    if (before?.lower === 'of' && at < from && ROLE_NOUNS.has(tokens[at - 2]?.lower ?? '')) {
      // "chief of staff Mark Meadows"
      at -= 2;
      continue;
    }
    if (!before || blocksNoun(before) || before.text === ',') break;
    if (SPEECH_VERBS.has(before.lower) && !ROLE_NOUNS.has(before.lower) && !TITLE_MODIFIERS.has(before.lower))
      break;
    at--;
    if (DETERMINERS.has(before.lower)) break;
  }
  return at;
};

const appositiveOpeners =
  /^(?:an?|the|his|her|their|its|our|who|whose|which|one|another|former|then|now|a|of|from|\d+|also|himself|herself|chief|head|co-.*|vice|deputy|senior|d-.*|r-.*|d|r|i-.*)$/;
const looksAppositive = (reading: Reading, i: number): boolean => {
  const token = reading.stream.tokens[i];
  if (token?.kind !== 'word') return token?.text === '(';
  if (appositiveOpeners.test(token.lower) || ROLE_NOUNS.has(token.lower)) return true;
  return !token.capital && !blocksNoun(token) && !SPEECH_VERBS.has(token.lower) && !isAdverb(token.lower);
};

/** The name or role before the comma that opens an appositive: "Hugh Hill, a doctor, said". */
export const appositiveSubject = (reading: Reading, floor: number, end: number): Mention | null => {
  const { tokens } = reading.stream;
  for (let at = floor + 1; at < end; at++) {
    if (tokens[at]?.text !== ',') continue;
    const before = chainEndingAt(reading, at - 1, floor);
    if (!before || before.kind === 'thing' || before.kind === 'pronoun') continue;
    const after = reading.nameAt[at + 1];
    if (before.kind === 'role') {
      if (after && after.from === at + 1 && after.kind !== 'thing' && after.words.length > 1)
        return {
          from: after.from,
          to: after.to,
          kind: 'name',
          name: after,
          head: tokens[after.to - 1]?.lower ?? '',
        };
      if (looksAppositive(reading, at + 1)) return before;
    } else if (looksAppositive(reading, at + 1) || (after?.from === at + 1 && after.kind === 'thing'))
      return before;
  }
  return null;
};

const MAX_FORWARD = 12;
const mayFollowInside = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (ROLE_NOUNS.has(token.lower) || TITLE_MODIFIERS.has(token.lower)) &&
  !blocksNoun(token);

/** Whether a name stands right behind the one or two nouns at `at`: "(chief of) staff Mark Meadows". */
const officeHolder = (reading: Reading, at: number): boolean => {
  const { tokens } = reading.stream;
  for (let i = at; i < at + 3; i++) {
    const name = reading.nameAt[i];
    if (name) return i > at && name.kind !== 'thing';
    const token = tokens[i];
    if (!token || blocksNoun(token) || DETERMINERS.has(token.lower)) return false;
  }
  return false;
};

/** The noun phrase that starts at `i`: behind "said", "according to". */
export const phraseStartingAt = (reading: Reading, i: number, ceiling: number): Mention | null => {
  const { tokens, sentenceOf } = reading.stream;
  const first = tokens[i];
  if (!first || i >= ceiling || first.kind !== 'word') return null;
  const next = tokens[i + 1];
  const alone = next?.kind !== 'word' || blocksNoun(next) || SPEECH_VERBS.has(next.lower);
  if (SUBJECT_PRONOUNS.has(first.lower) || first.lower === 'him' || (first.lower === 'her' && alone))
    return { from: i, to: i + 1, kind: 'pronoun', name: null, head: first.lower };
  let head = -1;
  let named: NameMention | null = null;
  for (let at = i; at < ceiling && at < i + MAX_FORWARD && sentenceOf[at] === sentenceOf[i]; ) {
    const token = tokens[at];
    const name = reading.nameAt[at];
    if (name && name.from <= at) {
      head = name.to - 1;
      named = name.words.length > 0 && !name.possessive ? name : null;
      at = name.to;
      // "Concord resident Whit Symms": a name before a role is not the one that matters.
      if (named && !mayFollowInside(tokens[at])) break;
      continue;
    }
    if (token?.lower === 'of' && ROLE_NOUNS.has(tokens[head]?.lower ?? '') && officeHolder(reading, at + 1)) {
      at++;
      continue;
    }
    if (
      !token ||
      blocksNoun(token) ||
      (SPEECH_VERBS.has(token.lower) &&
        SPEECH_VERBS.get(token.lower)?.form !== 'base' &&
        at > i &&
        !ROLE_NOUNS.has(token.lower) &&
        !TITLE_MODIFIERS.has(token.lower)) ||
      isAdverb(token.lower)
    )
      break;
    named = null;
    head = at;
    at++;
  }
  const last = tokens[head];
  if (!last || last.possessive) return null;
  if (named)
    return {
      from: i,
      to: head + 1,
      kind: named.kind === 'thing' ? 'thing' : 'name',
      name: named,
      head: last.lower,
    };
  const role = ROLE_NOUNS.has(last.lower);
  const determined = DETERMINERS.has(first.lower) || first.possessive || reading.nameAt[i] !== undefined;
  if (!determined && !role) return null;
  return { from: i, to: head + 1, kind: role ? 'role' : 'thing', name: null, head: last.lower };
};
