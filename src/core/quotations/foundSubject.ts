import type { Mention } from './mention.ts';
import type { SpeechClause } from './speechClauses.ts';

/** The subject of a verb, and the tokens that subject and verb cover together. */
export interface FoundSubject {
  readonly subject: Mention;
  readonly via: SpeechClause['via'];
  readonly from: number;
  readonly to: number;
}
