import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PERSON_ROLES,
  SPEECH_CUES,
  SPEECH_NOUNS,
} from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';
import { blocksNoun } from './wordClasses.ts';

/** Maximum distance, in tokens, from the words back to the noun that names their speaker. */
const MAX_CLAIM = 30;
/** Maximum number of words between "of" or "to" and the claimed words. */
const MAX_LINK = 6;
/** Nouns that the words may follow directly: "Roe’s phrase “…”". */
const APPOSED = new Set(
  'phrase phrases word words term line slogan motto mantra question reply retort answer jibe quip taunt insult'.split(
    ' ',
  ),
);
/** Verbs that label a person’s words instead of repeating them. */
const NAMING = new Set(['call', 'dub', 'label', 'term', 'deem', 'brand', 'pronounce', 'rate']);
const links = /^(?:of|to|about|for|on|as|like|against)$/;

/** A claim with its speaker. */
interface Claim {
  readonly claimant: Mention;
  /** The noun’s token. */
  readonly noun: number;
}

/** Whether the words between a noun of saying and the quotation at `to` leave the quotation part of its statement. */
const leadsTo = ({ stream: { tokens } }: Reading, from: number, to: number): boolean => {
  const first = tokens[from];
  if (from === to || (from + 1 === to && first?.text === ':')) return true;
  if (first?.lower === 'that')
    return tokens
      .slice(from, to)
      .every(
        ({ kind, lower, text }) =>
          kind !== 'quote' && text !== ';' && SPEECH_CUES.get(lower)?.form !== 'past',
      );
  if (!links.test(first?.lower ?? '') || to - from > MAX_LINK) return false;
  return tokens
    .slice(from, to)
    .every(({ kind, lower }) => kind === 'word' && !AUXILIARIES.has(lower) && !CONJUNCTIONS.has(lower));
};

/** Returns the possessor before the noun at `noun`: "Guo Jian’s (angry) claim", "the minister’s claim", "his claim". */
const ownerBefore = (reading: Reading, noun: number, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  for (let at = noun - 1; at >= floor && at >= noun - 4; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (token.lower === 'his' || token.lower === 'her')
      return {
        from: at,
        to: at + 1,
        kind: 'pronoun',
        name: null,
        head: token.lower === 'his' ? 'he' : 'she',
      };
    if (!token.possessive) {
      if (blocksNoun(token)) return null;
      continue;
    }
    const name = reading.nameAt[at];
    if (name && name.to === at + 1 && name.words.length > 0)
      return name.kind === 'thing' ? null : mentionOf(name, tokens);
    const opener = tokens[at - 1];
    return PERSON_ROLES.has(token.lower) && opener && DETERMINERS.has(opener.lower)
      ? { from: at - 1, to: at + 1, kind: 'role', name: null, head: token.lower }
      : null;
  }
  return null;
};

/** Returns the person that "by", "from" or "of" after the noun at `noun` names: "accusations by Guo Jian that". */
const ownerBehind = (reading: Reading, noun: number, to: number): Mention | null => {
  if (!/^(?:by|from|of)$/.test(reading.stream.tokens[noun + 1]?.lower ?? '')) return null;
  const owner = phraseStartingAt(reading, noun + 2, to);
  return owner && (owner.kind === 'name' || owner.kind === 'role') && owner.head !== 'phrase' ? owner : null;
};

const RECITING = new Set(['read', 'quote', 'cite', 'recite']);
/** "Said of Dorn’s claim: “…”", "responded to Dorn’s letter: “…”": the words after the colon are about the claim. */
const answers = ({ stream: { tokens } }: Reading, owner: number, noun: number): boolean => {
  const verb = SPEECH_CUES.get(tokens[owner - 2]?.lower ?? '');
  const about = /^(?:of|about|on|to|at)$/.test(tokens[owner - 1]?.lower ?? '');
  return tokens[noun + 1]?.text === ':' && about && verb !== undefined && !RECITING.has(verb.lemma);
};

const LOOKS_BACK = 8;
/**
 * Whether the quotation only labels the claim: "called Roe’s claim about taxes “absurd”", "denounced Roe’s remarks as
 * “absurd”".
 */
const isNamed = (
  { stream: { tokens } }: Reading,
  owner: number,
  noun: number,
  at: number,
  floor: number,
): boolean => {
  const link = tokens[noun + 1]?.lower;
  const lead = tokens[at - 1]?.lower ?? '';
  const as = lead === 'as' || (tokens[at - 2]?.lower === 'as' && DETERMINERS.has(lead));
  if ((link === 'that' || link === ':') && !as) return false;
  return tokens
    .slice(Math.max(floor, owner - LOOKS_BACK), owner)
    .some(
      ({ lower }) =>
        SPEECH_CUES.get(lower)?.takes === 'phrase' && (as || NAMING.has(SPEECH_CUES.get(lower)?.lemma ?? '')),
    );
};

/**
 * Returns the speaker that a noun of saying before `at` gives the words at `at`, or null. Examples: "rejected Guo Jian’s
 * claim that “…”", "accusations by Guo Jian that she was “…”", "Guo Jian’s letter: “…”".
 */
export const claimBefore = (reading: Reading, at: number, start: number): Claim | null => {
  const { tokens } = reading.stream;
  const floor = Math.max(start, at - MAX_CLAIM);
  for (let noun = at - 1; noun >= floor; noun--) {
    const token = tokens[noun];
    if (!token || token.kind === 'quote' || token.text === ';') return null;
    if (!SPEECH_NOUNS.has(token.lower) || token.possessive || token.capital) continue;
    const behind = ownerBehind(reading, noun, at);
    if (behind && leadsTo(reading, behind.to, at) && behind.to < at) return { claimant: behind, noun };
    if (!leadsTo(reading, noun + 1, at)) continue;
    const before = ownerBefore(reading, noun, floor);
    if (!before) continue;
    if (isNamed(reading, before.from, noun, at, floor) || answers(reading, before.from, noun)) return null;
    if (noun + 1 === at && !APPOSED.has(token.lower)) return null;
    return { claimant: before, noun };
  }
  return null;
};
