import type { Reading } from '../reading.ts';
import type { SpeechClause } from '../speechClauses.ts';

/** The words of a clause that say that something is said: "said", "according to". */
export const cueOf = ({ stream: { tokens } }: Reading, clause: SpeechClause): string =>
  clause.via === 'accordingTo' ? 'according to' : (tokens[clause.verb]?.text ?? '');
