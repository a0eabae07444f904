import { DETERMINERS, PERSON_ROLES, ROLE_NOUNS, SPEECH_CUES, TITLE_MODIFIERS } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';
import { blocksNoun } from './wordClasses.ts';

/** "Chief" of "chief of staff": without an article it is an office, with one a relation, "the lawyer of …". */
const isOffice = ({ stream: { tokens } }: Reading, at: number): boolean =>
  ROLE_NOUNS.has(tokens[at]?.lower ?? '') && !/^(?:the|an?)$/.test(tokens[at - 1]?.lower ?? '');

const isRole = (token: Token | undefined): token is Token =>
  token !== undefined && (PERSON_ROLES.has(token.lower) || TITLE_MODIFIERS.has(token.lower));
/** "President" with a capital may belong to another person: "the minister and President Roe". */
const isPlain = ({ capital, text }: Token): boolean => !capital || text === text.toUpperCase();

/** Returns the start of the words before a name that belong to it: "longtime Democratic pollster Pat Caddell". */
export const modifiersStart = (reading: Reading, from: number, floor: number): number => {
  const { tokens } = reading.stream;
  const holds = PERSON_ROLES.has(tokens[from - 1]?.lower ?? '');
  let at = from;
  while (at - 1 >= floor && from - at < 8) {
    const before = tokens[at - 1];
    // "Chief of staff Mark Meadows"; but "the widow of opposition leader Boris Roe" is another person.
    if (before?.lower === 'of' && at < from && !holds && isOffice(reading, at - 2)) {
      at -= 2;
      continue;
    }
    const second = tokens[at];
    // "co-founder and CEO Ash Palmeer"
    if (before?.lower === 'and' && isRole(tokens[at - 2]) && isRole(second) && isPlain(second)) {
      at -= 2;
      continue;
    }
    if (!before || blocksNoun(before) || before.text === ',') break;
    if (SPEECH_CUES.has(before.lower) && !ROLE_NOUNS.has(before.lower) && !TITLE_MODIFIERS.has(before.lower))
      break;
    at--;
    if (DETERMINERS.has(before.lower)) break;
  }
  return at;
};
