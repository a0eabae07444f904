import {
  DETERMINERS,
  PERSON_ROLES,
  ROLE_NOUNS,
  SPEECH_CUES,
  SUBJECT_PRONOUNS,
  TITLE_MODIFIERS,
} from '../../language/index.ts';
import type { NameMention } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './mention.ts';
import { blocksNoun, isAdverb, POSTPOSED } from './wordClasses.ts';

const MAX_FORWARD = 12;
const mayFollowInside = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  // "Rubio left the room": a verb.
  token.text !== 'left' &&
  (ROLE_NOUNS.has(token.lower) || TITLE_MODIFIERS.has(token.lower)) &&
  !blocksNoun(token);

const agentive = /^\p{Ll}{3,}(?:er|or|ist|ian|eer|man|woman)$/u;
/** "Samoan | fisher Sina Leota": a trade between a person’s origin and name. */
const isTrade = ({ nameAt, stream: { tokens } }: Reading, at: number): boolean =>
  agentive.test(tokens[at]?.text ?? '') &&
  nameAt[at + 1]?.from === at + 1 &&
  nameAt[at + 1]?.kind !== 'thing';

const MAX_OFFICE = 6;
/** Whether the holder’s name follows the field of his office at `at`: "(chief of) staff Mark Meadows". */
const officeHolder = (reading: Reading, at: number): boolean => {
  const { tokens } = reading.stream;
  for (let i = at; i < at + MAX_OFFICE; i++) {
    const name = reading.nameAt[i];
    const token = tokens[i];
    if (name?.from === i && name.kind !== 'thing' && (i > at ? name.words.length > 0 : name.words.length > 1))
      return i > at;
    // "The widow of opposition leader Boris Roe": the name has a separate role.
    if (!token || PERSON_ROLES.has(token.lower) || DETERMINERS.has(token.lower)) return false;
    if (blocksNoun(token) && token.lower !== 'and') return false;
  }
  return false;
};

/** "Minister of Trade | and Industry Abena Osei" */
const isOffice = ({ stream: { tokens } }: Reading, at: number): boolean =>
  tokens[at]?.lower === 'and' &&
  tokens[at - 2]?.lower === 'of' &&
  PERSON_ROLES.has(tokens[at - 3]?.lower ?? '');

/** "Chairman and CEO Mia Holt" */
const joinsRoles = ({ stream: { tokens } }: Reading, at: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isRole = (token: Token | undefined): boolean =>
    token !== undefined && (PERSON_ROLES.has(token.lower) || TITLE_MODIFIERS.has(token.lower));
  return (
    tokens[at]?.lower === 'and' &&
    isRole(before) &&
    isRole(next) &&
    (!next?.capital || next.text === next.text.toUpperCase())
  );
};

const ARTICLES = /^(?:an?|the|his|its|their)$/;
/** Determiners that refer to no person by themselves. */
const BARE_ARTICLES = new Set('a an the his its their our my your no every more most such'.split(' '));

/** Returns the noun phrase that starts at `i`, for example after "said" or "according to". */
export const phraseStartingAt = (reading: Reading, i: number, ceiling: number): Mention | null => {
  const { tokens, sentenceOf } = reading.stream;
  const first = tokens[i];
  if (!first || i >= ceiling || first.kind !== 'word') return null;
  const next = tokens[i + 1];
  const alone = next?.kind !== 'word' || blocksNoun(next) || SPEECH_CUES.has(next.lower);
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
      // "Concord resident Whit Symms": a name before a role is not the speaker’s.
      const goesOn =
        mayFollowInside(tokens[at]) ||
        isTrade(reading, at) ||
        isOffice(reading, at) ||
        reading.nameAt[at] !== undefined;
      if (named && !goesOn) break;
      continue;
    }
    if (joinsRoles(reading, at)) {
      at++;
      continue;
    }
    if (isOffice(reading, at)) {
      at++;
      continue;
    }
    if (token?.lower === 'of' && ROLE_NOUNS.has(tokens[head]?.lower ?? '') && officeHolder(reading, at + 1)) {
      at++;
      continue;
    }
    if (
      !token ||
      blocksNoun(token) ||
      (POSTPOSED.has(token.lower) && ROLE_NOUNS.has(tokens[head]?.lower ?? '')) ||
      (SPEECH_CUES.has(token.lower) &&
        SPEECH_CUES.get(token.lower)?.form !== 'base' &&
        at > i &&
        !ROLE_NOUNS.has(token.lower) &&
        !TITLE_MODIFIERS.has(token.lower)) ||
      isAdverb(token.lower)
    )
      break;
    // "The city sent a letter": there is a verb between two articles.
    if (at > i + 1 && ARTICLES.test(token.lower)) {
      head = Math.max(i, head - 1);
      break;
    }
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
  if (BARE_ARTICLES.has(last.lower)) return null;
  const role = ROLE_NOUNS.has(last.lower);
  const determined = DETERMINERS.has(first.lower) || first.possessive || reading.nameAt[i] !== undefined;
  if (!determined && !role) return null;
  return { from: i, to: head + 1, kind: role ? 'role' : 'thing', name: null, head: last.lower };
};
