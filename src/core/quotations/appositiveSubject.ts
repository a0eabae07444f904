import { DETERMINERS, PERSON_ROLES, ROLE_NOUNS } from '../language/index.ts';
import { chainEndingAt } from './chainEndingAt.ts';
import type { Mention } from './mention.ts';
import { phraseEndingAt } from './phraseEndingAt.ts';
import type { Reading } from './reading.ts';
import { SPEECH_VERBS } from './speechVerbs.ts';
import { blocksNoun, isAdverb } from './wordClasses.ts';

const appositiveOpeners =
  /^(?:an?|the|his|her|their|its|our|who|whose|which|one|another|former|then|now|a|of|from|\d+|also|himself|herself|chief|head|co-.*|vice|deputy|senior|d-.*|r-.*|d|r|i-.*)$/;
const looksAppositive = (reading: Reading, i: number): boolean => {
  const token = reading.stream.tokens[i];
  if (token?.kind !== 'word') return token?.text === '(';
  if (token.possessive || appositiveOpeners.test(token.lower) || ROLE_NOUNS.has(token.lower)) return true;
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
      // "an aide to the prime minister, Jane Roe, said": the name may be either's.
      const beside = phraseEndingAt(reading, at - 1, floor);
      const holdsOffice =
        PERSON_ROLES.has(beside?.head ?? '') && DETERMINERS.has(tokens[beside?.from ?? at]?.lower ?? '');
      if (beside && holdsOffice && beside.from > before.from) return before;
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
