import { SPEECH_CUES, type SpeechVerb } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { chainEndingAt } from './chainEndingAt.ts';
import { mentionOf } from './mention.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';
import type { FoundSubject, SpeechClause } from './speechClause.ts';
import { skipAdverbsBack } from './wordClasses.ts';

/** Verbs whose object is the speaker. */
export const QUOTING = new Set(['quote', 'cite']);
const MAX_QUOTER = 8;
/**
 * Returns the clause of a quoted speaker, from the quoter on: "Xinhua quoted official Guo Jian as saying", "Guo was quoted
 * by Xinhua as saying".
 */
export const quotedClause = (reading: Reading, verb: number, passive: boolean): SpeechClause | null => {
  const { tokens, sentences, sentenceOf } = reading.stream;
  const ceiling = sentences[(sentenceOf[verb] ?? 0) + 1] ?? tokens.length;
  let from = verb;
  while (from > 0 && from > verb - MAX_QUOTER && tokens[from - 1]?.kind === 'word') from--;
  const object = phraseStartingAt(reading, passive ? verb + 2 : verb + 1, ceiling);
  let as = passive && tokens[verb + 1]?.lower === 'as' ? verb + 1 : (object?.to ?? ceiling);
  // "quoted an aide, Yuri Orlov, as saying", "quoted Yuri Orlov, an aide, as saying"
  const named = tokens[as]?.text === ',' ? reading.nameAt[as + 1] : undefined;
  for (let steps = 0; tokens[as]?.text === ',' && steps < MAX_QUOTER; steps++)
    if (tokens[as + 1 + steps]?.text === ',') as += steps + 2;
  // "quoted a diplomat saying": with or without "as".
  if (!passive && SPEECH_CUES.get(tokens[as]?.lower ?? '')?.form === 'ing') as--;
  else if (tokens[as]?.lower !== 'as') return null;
  const entry = SPEECH_CUES.get(tokens[as + 1]?.lower ?? '');
  if (entry?.form !== 'ing') return null;
  const subject = passive
    ? chainEndingAt(reading, skipAdverbsBack(reading, verb - 1, from), from)
    : named && named.kind !== 'thing' && object?.kind === 'role'
      ? mentionOf(named, tokens)
      : object;
  if (!subject) return null;
  return {
    verb: as + 1,
    entry,
    from,
    to: as + 2,
    subject,
    via: 'before',
    negated: false,
    hypothetical: false,
  };
};

/**
 * Whether a verb cites another source: "citing two sources". The cited words are the source’s, unless they are a quotation.
 */
export const isCitation = (
  { stream: { tokens } }: Reading,
  verb: number,
  { subject }: FoundSubject,
  { lemma, form }: SpeechVerb,
): boolean =>
  QUOTING.has(lemma) &&
  form === 'ing' &&
  tokens[verb - 1]?.text === ',' &&
  tokens[verb + 1]?.kind === 'word' &&
  subject.kind !== 'pronoun' &&
  subject.name?.kind !== 'person';

/** Whether a clause cites others: "Reuters, citing two sources, reported". The words are the sources’. */
export const citesOthers = (
  reading: Reading,
  verb: number,
  { via, subject }: FoundSubject,
  { lemma }: SpeechVerb,
): boolean => {
  const { tokens } = reading.stream;
  const cites = (at: number): boolean =>
    tokens[at]?.text === ',' && /^(?:citing|quoting)$/.test(tokens[at + 1]?.lower ?? '');
  if (lemma !== 'report' && subject.kind === 'name' && subject.name?.kind !== 'thing') return false;
  return (via !== 'inverted' && cites(subject.to)) || cites(verb + 1);
};
