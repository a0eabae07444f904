import type { SpeechVerb } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';

/** How the subject of a verb of saying was found. */
type SubjectPath =
  | 'before'
  | 'appositive'
  | 'inverted'
  | 'relative'
  | 'shared'
  | 'accordingTo'
  | 'agent'
  | 'object';

/** The subject of a verb, and the tokens that subject and verb cover together. */
export interface FoundSubject {
  readonly subject: Mention;
  readonly via: SubjectPath;
  readonly from: number;
  readonly to: number;
}

/** Somebody says something: a verb of saying with the words that stand for its subject. */
export interface SpeechClause extends FoundSubject {
  /** The verb’s token. */
  readonly verb: number;
  readonly entry: SpeechVerb;
  /** Not said at all, or only supposed or claimed: "never said", "nobody said", "if he says", "claims that he said". */
  readonly negated: boolean;
  /** Not said, only possible or asked for: "would say", "wants him to say". */
  readonly hypothetical: boolean;
}

/** The words of a clause that say that something is said: "said", "according to". */
export const cueOf = ({ stream: { tokens } }: Reading, clause: SpeechClause): string =>
  clause.via === 'accordingTo' ? 'according to' : (tokens[clause.verb]?.text ?? '');
