import {
  ADDRESSING,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  SPEECH_CUES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';
import type { SpeechClause } from './speechClause.ts';
import { isAdverb } from './wordClasses.ts';

/** Verbs that report without "that" ("Witkoff said he believes") and after their report ("…, Witkoff said"). */
const BARE = new Set(
  'say add tell claim argue insist note acknowledge admit announce warn report explain write predict conclude'.split(
    ' ',
  ),
);
/** Of these, the verbs whose object without "that" is a thing: "announced a step". */
const NEEDS_THAT = new Set(['announce', 'report', 'write', 'explain', 'predict', 'add']);
/** Maximum distance, in tokens, from a verb to its "that": "said in a statement on Friday that". */
const MAX_THAT_DISTANCE = 9;
/** Maximum distance, in tokens, from the subject of a clause without "that" to its verb. */
const MAX_SUBJECT = 9;

/** `[from, to)` in tokens. */
type Range = readonly [from: number, to: number];

const isVerbForm = (lower: string): boolean =>
  AUXILIARIES.has(lower) || SPEECH_CUES.get(lower)?.form === 'past' || /[^e]ed$/.test(lower);

/** Whether a clause starts at `at`: a subject, and a verb shortly after it. */
const startsClause = ({ stream: { tokens }, nameAt }: Reading, at: number, end: number): boolean => {
  const first = tokens[at];
  if (first?.kind !== 'word' || at >= end || first.lower === 'who') return false;
  const pronoun = SUBJECT_PRONOUNS.has(first.lower) || first.lower === 'there';
  if (pronoun) return tokens[at + 1]?.kind === 'word' && at + 1 < end;
  if (SUBORDINATORS.has(first.lower) || PREPOSITIONS.has(first.lower) || CONJUNCTIONS.has(first.lower))
    return false;
  if (!first.capital && !DETERMINERS.has(first.lower) && !first.lower.endsWith('s')) return false;
  for (let verb = at + 1; verb < end && verb < at + MAX_SUBJECT; verb++) {
    const token = tokens[verb];
    if (token?.kind !== 'word' || SUBORDINATORS.has(token.lower)) return false;
    if (isVerbForm(token.lower)) return true;
    // "Clinton wants": only after a name is a present tense distinct from a plural.
    if (!token.capital && /[^s]s$/.test(token.lower) && nameAt[verb - 1]?.kind === 'person') return true;
  }
  return false;
};

/** Whether the words right after a verb may separate it from its "that": a time, a place, an addressee. */
const mayInterpose = (reading: Reading, clause: SpeechClause): boolean => {
  const lower = reading.stream.tokens[clause.verb + 1]?.lower ?? '';
  return PREPOSITIONS.has(lower) || isAdverb(lower) || ADDRESSING.has(clause.entry.lemma);
};

/** Returns the token after the "that" of a verb; -1 if it has none nearby. */
const behindThat = (reading: Reading, clause: SpeechClause, end: number): number => {
  const { tokens } = reading.stream;
  const limit = mayInterpose(reading, clause) ? clause.verb + MAX_THAT_DISTANCE : clause.verb + 1;
  let hung = ADDRESSING.has(clause.entry.lemma);
  for (let at = clause.verb + 1; at < end && at <= limit; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return -1;
    // "responded the same way that": "that" belongs to a noun without a preposition before it.
    if (PREPOSITIONS.has(token.lower)) hung = true;
    else if (!hung && token.lower !== 'that' && !isAdverb(token.lower)) return -1;
    if (token.lower === 'that' && token.end - token.start === token.lower.length) {
      // "said that was not her view": "that" is the subject itself.
      if (at === clause.verb + 1) return AUXILIARIES.has(tokens[at + 1]?.lower ?? '') ? at : at + 1;
      if (startsClause(reading, at + 1, end)) return at + 1;
    } else if (
      SUBORDINATORS.has(token.lower) ||
      CONJUNCTIONS.has(token.lower) ||
      token.lower === 'to' ||
      token.lower.endsWith('ing')
    )
      return -1;
  }
  return -1;
};

const behindBareVerb = (reading: Reading, clause: SpeechClause, end: number): number => {
  if (!BARE.has(clause.entry.lemma) || NEEDS_THAT.has(clause.entry.lemma) || clause.via === 'inverted')
    return -1;
  let at = clause.verb + 1;
  if (clause.entry.lemma === 'tell') at = phraseStartingAt(reading, at, end)?.to ?? at + 1;
  return startsClause(reading, at, end) ? at : -1;
};

const LOOSE_ENDS = /^(?:[,;:—–―.!?…-]|and|but|or|while|though|although)$/;

/** Removes the conjunctions and punctuation that join a range to the rest of the sentence at either end. */
const trimmed = ({ stream: { tokens } }: Reading, from: number, to: number): Range | null => {
  let [start, end] = [from, to];
  const opens = tokens.slice(from, to).some((token) => token.text === '(');
  while (
    end > start &&
    (LOOSE_ENDS.test(tokens[end - 1]?.lower ?? '') || (!opens && tokens[end - 1]?.text === ')'))
  )
    end--;
  while (start < end && /^[,;:—–―-]$/u.test(tokens[start]?.text ?? '')) start++;
  return end > start ? [start, end] : null;
};

/** Whether a verb follows ", and" shortly, which distinguishes a clause from the last item of a list. */
const hasVerbSoon = ({ stream: { tokens } }: Reading, from: number, end: number): boolean => {
  for (let at = from; at < end && at < from + 7 && tokens[at]?.kind === 'word'; at++)
    if (isVerbForm(tokens[at]?.lower ?? '')) return true;
  return false;
};

const NEW_CLAUSE = /^(?:and|but|so|yet|while|though|although|even|whereas)$/;

/**
 * Returns the end of a reported clause. After ", and" and the like, a clause with a separate subject may be the reporter’s
 * again. A dash or bracket closes the insertion that contains the report. Too short is better than another person’s words.
 */
const clauseEnd = (
  reading: Reading,
  clause: SpeechClause,
  following: readonly SpeechClause[],
  from: number,
  sentence: Range,
): number => {
  const { tokens } = reading.stream;
  const inDashes = tokens
    .slice(Math.max(sentence[0], clause.from - 40), clause.from)
    .some((token) => /^[—–―-]$/.test(token.text));
  for (let at = from + 1; at < sentence[1]; at++) {
    const token = tokens[at];
    if (!token) return at;
    if (token.text === ';' || (inDashes && /^[—–―-]$/.test(token.text))) return at;
    if (token.text === ')' && !tokens.slice(from, at).some(({ text }) => text === '(')) return at;
    if (
      following.some(
        ({ from: first, via }) =>
          first === at &&
          (via === 'shared' || tokens[at - 2]?.text === ',' || tokens[at - 1]?.text !== 'and'),
      ) &&
      (/^[,;]$/.test(tokens[at - 1]?.text ?? '') || NEW_CLAUSE.test(tokens[at - 1]?.lower ?? ''))
    )
      return at;
    if (token.text !== ',' || !NEW_CLAUSE.test(tokens[at + 1]?.lower ?? '')) continue;
    if (tokens[at + 1]?.lower !== 'and' || hasVerbSoon(reading, at + 2, sentence[1])) return at;
  }
  return sentence[1];
};

/** Returns the report before a clause that closes its sentence: "The deal is near, Witkoff said on Monday." */
const beforeClosing = (
  reading: Reading,
  clause: SpeechClause,
  previous: SpeechClause | null,
  [start, end]: Range,
): Range | null => {
  const { tokens } = reading.stream;
  if (tokens[clause.from - 1]?.text !== ',' || (previous && previous.verb >= start)) return null;
  if (clause.via !== 'accordingTo' && !BARE.has(clause.entry.lemma)) return null;
  if (clause.via !== 'appositive' && tokens.slice(clause.from, clause.to).some((token) => token.text === ','))
    return null;
  const after = clause.to < end ? tokens[clause.to] : undefined;
  if (after && after.text !== '.' && !PREPOSITIONS.has(after.lower) && !TIME_WORDS.has(after.lower))
    return null;
  for (let at = clause.to; at < end; at++) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.text === ',' || token?.text === ':' || token?.lower === 'that')
      return null;
  }
  const lead = tokens[start]?.lower === 'but' || tokens[start]?.lower === 'and' ? start + 1 : start;
  const opener = tokens[lead];
  if (!opener || SUBORDINATORS.has(opener.lower) || opener.lower === 'as') return null;
  return tokens
    .slice(lead, clause.from)
    .some((token) => isVerbForm(token.lower) || /[^s']s$/.test(token.lower))
    ? trimmed(reading, lead, clause.from)
    : null;
};

/** Returns the token range of a clause’s report; null if its bounds are not certain. */
export const reportedClause = (
  reading: Reading,
  clause: SpeechClause,
  previous: SpeechClause | null,
  following: readonly SpeechClause[],
  sentence: Range,
): Range | null => {
  const [start, end] = sentence;
  const { tokens } = reading.stream;
  if (clause.via === 'accordingTo') {
    if (clause.from > start) return beforeClosing(reading, clause, previous, sentence);
    return tokens[clause.to]?.text === ','
      ? trimmed(reading, clause.to + 1, clauseEnd(reading, clause, [], clause.to + 1, sentence))
      : null;
  }
  const that = behindThat(reading, clause, end);
  const from = that > 0 ? that : behindBareVerb(reading, clause, end);
  if (from > 0) return trimmed(reading, from, clauseEnd(reading, clause, following, from, sentence));
  if (clause.via === 'shared' || clause.via === 'relative') return null;
  return beforeClosing(reading, clause, previous, sentence);
};
