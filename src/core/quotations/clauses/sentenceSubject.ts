import {
  DETERMINERS,
  PREPOSITIONS,
  ROLE_NOUNS,
  SPEECH_CUES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';

/** "Asked if it was hard, Keyes …" */
const ASKED = /^(?:asked|pressed|questioned|quizzed)$/;
const MAX_INTRODUCTION = 40;
/** Maximum distance, in tokens, from the start of a sentence to a reliable subject. */
const MAX_REACH = 80;

/** Returns the start of a sentence’s main clause: after "As he has before," or "In an interview on Tuesday,". */
const mainClauseStart = (reading: Reading, start: number, limit: number): number => {
  const { tokens } = reading.stream;
  const first = tokens[start];
  if (
    !first ||
    !(
      PREPOSITIONS.has(first.lower) ||
      SUBORDINATORS.has(first.lower) ||
      first.lower.endsWith('ing') ||
      ASKED.test(first.lower)
    )
  )
    return start;
  for (let at = start + 1; at < limit && at < start + MAX_INTRODUCTION; at++) {
    if (tokens[at]?.text !== ',') continue;
    const found = phraseStartingAt(reading, at + 1, limit);
    if (!found || found.from !== at + 1) continue;
    if (found.kind === 'thing' && !DETERMINERS.has(tokens[at + 1]?.lower ?? '')) continue;
    if (found.kind !== 'name' || tokens[found.to]?.text !== ',') return at + 1;
  }
  return start;
};

/** Returns the first name, pronoun or role in subject position of the sentence that starts at `start`, before `limit`. */
export const sentenceSubject = (reading: Reading, start: number, limit: number): Mention | null => {
  const { tokens } = reading.stream;
  const from = mainClauseStart(reading, start, limit);
  const first = from > start ? phraseStartingAt(reading, from, limit) : null;
  if (first) return first;
  for (let at = from; at < limit && at < from + MAX_REACH; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const lead = tokens[at - 1];
    // "blasted Roe as": the object of the sentence’s first verb.
    const isObject =
      at === from + 1 && lead?.capital === false && SPEECH_CUES.get(lead.lower)?.form === 'past';
    if (at > from && (isObject || PREPOSITIONS.has(lead?.lower ?? ''))) {
      const skipped = phraseStartingAt(reading, at, limit);
      if (skipped) at = skipped.to - 1;
      continue;
    }
    const opens =
      reading.nameAt[at] !== undefined ||
      DETERMINERS.has(token.lower) ||
      SUBJECT_PRONOUNS.has(token.lower) ||
      ROLE_NOUNS.has(token.lower);
    const found = opens ? phraseStartingAt(reading, at, limit) : null;
    if (found && (found.kind !== 'thing' || found.name !== null)) return found;
    if (found) at = found.to - 1;
  }
  return null;
};
