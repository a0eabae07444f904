import type { SpeechVerb } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';

/** The rule that found the subject of a verb of saying. */
type SubjectPath =
  | 'before'
  | 'appositive'
  | 'inverted'
  | 'relative'
  | 'shared'
  | 'accordingTo'
  | 'agent'
  | 'object';

/** The subject of a verb; `[from, to)` are the tokens of subject and verb together. */
export interface FoundSubject {
  readonly subject: Mention;
  readonly via: SubjectPath;
  readonly from: number;
  readonly to: number;
}

/** A verb of saying with the words that refer to its subject. */
export interface SpeechClause extends FoundSubject {
  /** The verb’s token. */
  readonly verb: number;
  readonly entry: SpeechVerb;
  /** Not said, or only supposed or claimed: "never said", "nobody said", "if he says", "claims that he said". */
  readonly negated: boolean;
  /** Only possible or requested: "would say", "wants him to say". */
  readonly hypothetical: boolean;
}

/** Returns the words of saying of a clause: "said", "according to". */
export const cueOf = ({ stream: { tokens } }: Reading, clause: SpeechClause): string =>
  clause.via === 'accordingTo' ? 'according to' : (tokens[clause.verb]?.text ?? '');
