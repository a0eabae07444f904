import { DETERMINERS, ROLE_NOUNS, TITLE_MODIFIERS } from '../language/index.ts';
import type { Reading } from './reading.ts';
import { SPEECH_VERBS } from './speechVerbs.ts';
import { blocksNoun } from './wordClasses.ts';

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
