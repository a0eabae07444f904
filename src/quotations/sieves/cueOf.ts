import type { Reading } from '../nounPhrases.ts';
import type { SpeechClause } from '../speechClauses.ts';

/** The words of a clause's verb: "said", "according to". */
export const cueOf = ({ stream: { tokens } }: Reading, clause: SpeechClause): string =>
  clause.via === 'accordingTo' ? 'according to' : (tokens[clause.verb]?.text ?? '');
