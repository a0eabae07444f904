import { PREPOSITIONS } from '../language/index.ts';
import { appositiveSubject } from './appositiveSubject.ts';
import { chainEndingAt } from './chainEndingAt.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

/** How far before its relative pronoun an antecedent is looked for. */
const MAX_ANTECEDENT = 80;

/** What a relative pronoun at `at` stands for: somebody, or something with a name. */
export const antecedentOf = (reading: Reading, at: number, start: number): Mention | null => {
  const floor = Math.max(start, at - MAX_ANTECEDENT);
  const end = reading.stream.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const nearest = chainEndingAt(reading, end, floor);
  // "Nicky Driscoll, 24, from Manchester, who said": the place is no antecedent.
  const someone = reading.stream.tokens[at]?.lower === 'who';
  const hangs =
    nearest &&
    (PREPOSITIONS.has(reading.stream.tokens[nearest.from - 1]?.lower ?? '') ||
      (someone && nearest.kind === 'thing'));
  const antecedent = (hangs ? appositiveSubject(reading, floor, end) : null) ?? nearest;
  return antecedent && (antecedent.kind !== 'thing' || (antecedent.name && !someone)) ? antecedent : null;
};
