import {
  DETERMINERS,
  KINSHIP,
  PERSON_ROLES,
  PREPOSITIONS,
  ROLE_NOUNS,
  SPEECH_CUES,
} from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { chainEndingAt } from './chainEndingAt.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseEndingAt } from './phraseEndingAt.ts';
import { blocksNoun, isAdverb } from './wordClasses.ts';

const appositiveOpeners =
  /^(?:an?|the|his|her|their|its|our|who|whose|which|one|another|former|then|now|a|of|from|\d+|also|himself|herself|chief|head|co-.*|vice|deputy|senior|d-.*|r-.*|d|r|i-.*)$/;
const looksAppositive = (reading: Reading, i: number): boolean => {
  const token = reading.stream.tokens[i];
  if (token?.kind !== 'word') return token?.text === '(';
  // "Gomer, Panata coach,"; "Roe, speaking in Palma, Spain,"
  const name = reading.nameAt[i];
  if (name && PERSON_ROLES.has(reading.stream.tokens[name.to]?.lower ?? '')) return true;
  if (token.lower === 'speaking') return true;
  if (token.possessive || appositiveOpeners.test(token.lower) || ROLE_NOUNS.has(token.lower)) return true;
  return !token.capital && !blocksNoun(token) && !SPEECH_CUES.has(token.lower) && !isAdverb(token.lower);
};

/** Returns the name or role before the comma that opens an appositive: "Hugh Hill, a doctor, said". */
export const appositiveSubject = (reading: Reading, floor: number, end: number): Mention | null => {
  const { tokens } = reading.stream;
  for (let at = floor + 1; at < end; at++) {
    if (tokens[at]?.text !== ',') continue;
    const before = chainEndingAt(reading, at - 1, floor);
    if (!before || before.kind === 'thing' || before.kind === 'pronoun') continue;
    const after = reading.nameAt[at + 1];
    if (before.kind === 'role') {
      // "an aide to the prime minister, Jane Roe, said": the name may belong to either.
      const beside = phraseEndingAt(reading, at - 1, floor);
      const holdsOffice =
        PERSON_ROLES.has(beside?.head ?? '') && DETERMINERS.has(tokens[beside?.from ?? at]?.lower ?? '');
      if (beside && holdsOffice && beside.from > before.from) return before;
      // "Roe’s son, Zaki,"
      const isRelative = KINSHIP.has(before.head) && tokens[after?.to ?? at]?.text === ',';
      if (after && after.from === at + 1 && after.kind !== 'thing' && (after.words.length > 1 || isRelative))
        return mentionOf(after, tokens);
      if (looksAppositive(reading, at + 1)) return before;
    } else if (looksAppositive(reading, at + 1) || (after?.from === at + 1 && after.kind === 'thing'))
      return before;
  }
  return null;
};

/** Maximum distance, in tokens, from a relative pronoun back to its antecedent. */
const MAX_ANTECEDENT = 80;

/** Returns the antecedent of a relative pronoun at `at`: a person, or a thing with a name. */
export const antecedentOf = (reading: Reading, at: number, start: number): Mention | null => {
  const floor = Math.max(start, at - MAX_ANTECEDENT);
  const end = reading.stream.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const chain = chainEndingAt(reading, end, floor);
  const adjacent =
    chain?.kind === 'thing' && reading.stream.tokens[at]?.lower === 'who'
      ? phraseEndingAt(reading, end, floor)
      : null;
  // "a reaction from Roe, who said"
  const nearest = adjacent?.kind === 'name' ? adjacent : chain;
  // "Nicky Driscoll, 24, from Manchester, who said": the place is not the antecedent.
  const someone = reading.stream.tokens[at]?.lower === 'who';
  const hangs =
    nearest &&
    (PREPOSITIONS.has(reading.stream.tokens[nearest.from - 1]?.lower ?? '') ||
      (someone && nearest.kind === 'thing'));
  const antecedent = (hangs ? appositiveSubject(reading, floor, end) : null) ?? nearest;
  return antecedent && (antecedent.kind !== 'thing' || (antecedent.name && !someone)) ? antecedent : null;
};
