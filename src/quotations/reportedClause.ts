import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../language/functionWords.ts';
import { SUBJECT_PRONOUNS } from './nounPhrases.ts';
import type { Reading } from './reading.ts';
import type { SpeechClause } from './speechClauses.ts';

/** Verbs that report without "that": "Witkoff said he believes". */
const BARE = new Set('say add tell claim argue insist note acknowledge admit announce warn'.split(' '));
/** How far "that" may stand behind its verb: "said in a statement on Friday that". */
const MAX_THAT_DISTANCE = 9;
const LOOSE_ENDS = /^[,;:—–―.!?…-]$/u;

type TokenSpan = readonly [from: number, to: number];

/** Behind the words between a verb and its "that"; -1 where there is no such "that". */
const behindThat = ({ stream: { tokens } }: Reading, clause: SpeechClause, end: number): number => {
  for (let at = clause.verb + 1; at < end && at <= clause.verb + MAX_THAT_DISTANCE; at++) {
    const token = tokens[at];
    if (token?.lower === 'that')
      return SUBJECT_PRONOUNS.has(tokens[at + 1]?.lower ?? '') ||
        at === clause.verb + 1 ||
        startsClause(tokens[at + 1]?.lower ?? '', tokens[at + 1]?.capital ?? false)
        ? at + 1
        : -1;
    if (
      token?.kind !== 'word' ||
      SUBORDINATORS.has(token.lower) ||
      CONJUNCTIONS.has(token.lower) ||
      AUXILIARIES.has(token.lower)
    )
      return -1;
  }
  return -1;
};

const startsClause = (lower: string, capital: boolean): boolean =>
  capital || DETERMINERS.has(lower) || SUBJECT_PRONOUNS.has(lower) || lower === 'there';

/** "said he believes": a subject right behind the verb, and a verb of its own soon after. */
const behindBareVerb = (reading: Reading, clause: SpeechClause, end: number): number => {
  const { tokens } = reading.stream;
  if (!BARE.has(clause.entry.lemma) || clause.via === 'inverted') return -1;
  let at = clause.verb + 1;
  if (clause.entry.lemma === 'tell') {
    const object = reading.nameAt[at];
    at = object ? object.to : at + 1;
  }
  const token = tokens[at];
  if (!token || at >= end || token.kind !== 'word') return -1;
  if (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== 'who') return at;
  if (
    token.lower === 'there' ||
    (reading.nameAt[at] && !PREPOSITIONS.has(token.lower)) ||
    DETERMINERS.has(token.lower)
  ) {
    for (let verb = at + 1; verb < end && verb < at + 10; verb++) {
      const lower = tokens[verb]?.lower ?? '';
      if (tokens[verb]?.kind !== 'word' || SUBORDINATORS.has(lower)) break;
      if (AUXILIARIES.has(lower) || /(?:ed)$/.test(lower)) return at;
    }
  }
  return -1;
};

const trim = ({ stream: { tokens } }: Reading, from: number, to: number): TokenSpan | null => {
  let end = to;
  while (
    end > from &&
    (LOOSE_ENDS.test(tokens[end - 1]?.text ?? '') ||
      CONJUNCTIONS.has(tokens[end - 1]?.lower ?? '') ||
      tokens[end - 1]?.lower === 'while' ||
      tokens[end - 1]?.lower === 'as')
  )
    end--;
  let start = from;
  while (start < end && LOOSE_ENDS.test(tokens[start]?.text ?? '')) start++;
  return end > start ? [start, end] : null;
};

/** Whether a later clause of the sentence ends what the earlier one reports: ", and said that", ", adding that". */
const breaksOff = ({ stream: { tokens } }: Reading, next: SpeechClause): boolean => {
  const lead = tokens[next.from - 1];
  return (
    lead?.text === ',' ||
    lead?.text === ';' ||
    (lead !== undefined && CONJUNCTIONS.has(lead.lower)) ||
    lead?.lower === 'while'
  );
};

/** What stands before a clause that closes its sentence: "The deal is near, Witkoff said." */
const beforeClosing = (
  reading: Reading,
  clause: SpeechClause,
  previous: SpeechClause | null,
  [start, end]: TokenSpan,
): TokenSpan | null => {
  const { tokens } = reading.stream;
  const lead = tokens[clause.from - 1];
  if (lead?.text !== ',' || clause.from - 1 <= start || (previous && previous.verb >= start)) return null;
  const first = tokens[start];
  if (!first || first.lower === 'as' || first.lower === 'but' || SUBORDINATORS.has(first.lower)) return null;
  for (let at = clause.to; at < end; at++) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.text === ',' || token?.lower === 'that') return null;
  }
  if (clause.via !== 'accordingTo' && end - clause.to > 10) return null;
  return trim(reading, start, clause.from);
};

/** The tokens of what a clause reports, or null where it reports nothing that can be told apart for certain. */
export const reportedClause = (
  reading: Reading,
  clause: SpeechClause,
  previous: SpeechClause | null,
  next: SpeechClause | null,
  [start, end]: TokenSpan,
): TokenSpan | null => {
  const { tokens } = reading.stream;
  if (clause.via === 'accordingTo') {
    if (clause.from === start && tokens[clause.to]?.text === ',') return trim(reading, clause.to + 1, end);
    const bare = tokens[clause.to];
    return !bare || clause.to >= end || bare.text === '.'
      ? beforeClosing(reading, clause, previous, [start, end])
      : null;
  }
  const that = behindThat(reading, clause, end);
  const from = that > 0 ? that : behindBareVerb(reading, clause, end);
  if (from > 0) {
    const cut =
      next && next.verb > from && next.from < end && next.from > from && breaksOff(reading, next)
        ? next.from
        : end;
    return trim(reading, from, cut);
  }
  return clause.via === 'shared' || clause.via === 'relative'
    ? null
    : beforeClosing(reading, clause, previous, [start, end]);
};
