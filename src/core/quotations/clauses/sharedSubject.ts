import { CONJUNCTIONS } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import type { FoundSubject, SpeechClause } from './speechClause.ts';

const MESSAGES = new Set('letter message note memo email e-mail telegram statement text tweet'.split(' '));
/** Maximum distance back: in tokens to a message, in clauses to its speaker. */
const MAX_MESSAGE = 40;
const MAX_EARLIER = 8;
/**
 * "Trump announced that Zelenskyy had sent him a letter …, and said": the sender of the message says the words after it, not
 * the person who mentions it.
 */
const senderBefore = (reading: Reading, from: number, verb: number): Mention | null => {
  const { tokens } = reading.stream;
  if (!CONJUNCTIONS.has(tokens[verb - 1]?.lower ?? '') || tokens[from]?.lower !== 'that') return null;
  const message = tokens
    .slice(Math.max(from, verb - MAX_MESSAGE), verb)
    .some((token) => MESSAGES.has(token.lower));
  return message ? phraseStartingAt(reading, from + 1, verb) : null;
};

const MAX_COORDINATE = 40;
/** Returns the subject of the clause that a conjunction joins the verb to: "I sat down, and he tapped me and said". */
const coordinateSubject = (reading: Reading, from: number, verb: number): Mention | null => {
  const { tokens } = reading.stream;
  for (let at = verb - 2; at > from && at > verb - MAX_COORDINATE; at--) {
    if (!/^(?:and|but|so)$/.test(tokens[at]?.lower ?? '')) continue;
    const subject = phraseStartingAt(reading, at + 1, verb);
    const isOwn = subject?.kind === 'pronoun' || (subject?.kind === 'name' && tokens[at - 1]?.text === ',');
    const next = tokens[subject?.to ?? at];
    if (subject && isOwn && next?.kind === 'word' && !CONJUNCTIONS.has(next.lower)) return subject;
  }
  return null;
};

/** Returns the subject that a verb shares with an earlier verb or with its sentence: "…, adding that". */
export const sharedSubject = (
  reading: Reading,
  verb: number,
  earlier: readonly SpeechClause[],
): FoundSubject | null => {
  const { sentenceOf, sentences } = reading.stream;
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  const near = earlier.slice(-MAX_EARLIER).filter(({ via }) => via !== 'object');
  const clause = near.at(-1);
  const lent = clause && clause.verb >= start && clause.via !== 'accordingTo' ? clause.subject : null;
  const teller = near.findLast(
    (other) => other.verb >= start && reading.stream.tokens[other.to]?.lower === 'that',
  );
  const joined = CONJUNCTIONS.has(reading.stream.tokens[verb - 1]?.lower ?? '');
  const coordinate = joined ? coordinateSubject(reading, lent ? (clause?.verb ?? start) : start, verb) : null;
  const subject =
    coordinate ??
    (teller && senderBefore(reading, teller.to, verb)) ??
    lent ??
    sentenceSubject(reading, start, verb);
  return subject && { subject, via: 'shared', from: verb, to: verb + 1 };
};
