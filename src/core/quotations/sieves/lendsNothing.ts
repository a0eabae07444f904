import { PREPOSITIONS } from '../../language/index.ts';
import type { Reading } from '../reading.ts';
import type { SpeechClause } from '../speechClauses.ts';
import { isAdverb } from '../wordClasses.ts';

/**
 * Whether a clause behind a phrase has words of its own to report, and another clause of the sentence stands before the
 * phrase: of "Lavrov called it “dead,” Wang said it was “alive”" the second has no part in the first phrase.
 */
export const lendsNothing = (
  { stream: { tokens } }: Reading,
  clause: SpeechClause,
  before: readonly SpeechClause[],
  sentenceStart: number,
): boolean => {
  const { kind = 'mark', lower = '' } = tokens[clause.to] ?? {};
  const bare = kind === 'mark' || PREPOSITIONS.has(lower) || isAdverb(lower) || lower.endsWith('ing');
  return !bare && before.some(({ verb, subject }) => verb >= sentenceStart && subject.kind !== 'thing');
};
