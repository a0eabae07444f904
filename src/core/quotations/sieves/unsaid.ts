import type { Reading } from '../reading.ts';
import type { SpeechClause } from '../speechClauses.ts';

/** Whether the words at `at` are what a clause says were not said: "never said “…”", "denied that it was “…”". */
export const unsaid = ({ stream: { tokens } }: Reading, clause: SpeechClause, at: number): boolean =>
  // "denied the report as “nonsense”": these are his words.
  clause.negated || (clause.entry.lemma === 'deny' && tokens[at - 1]?.lower !== 'as');
