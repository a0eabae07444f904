import { PERSON_ROLES, SPEECH_CUES } from '../../language/index.ts';
import { sentenceSubject } from '../clauses/sentenceSubject.ts';
import type { Reading } from '../text/reading.ts';
import { quoteEndsSentence } from '../text/tokenStream.ts';
import { type Attributed, hasSource, type Sieve } from './sieve.ts';

/** A paragraph that reopens the unclosed quotation of the paragraph before. */
export const reopened: Sieve = {
  name: 'reopened',
  decide: ({ at, before }) =>
    at === 0 && before.unclosed ? { mention: null, as: before.unclosed, cue: null } : null,
};

/** Caddell continued: ¶ “…”: the end of the paragraph before announces the quotation. */
export const announced: Sieve = {
  name: 'announced',
  decide: ({ at, before }) => (at === 0 ? before.announced : null),
};

/** “…,” Witkoff said. An aide nodded. “…”: a sentence between the two quotations has another subject. */
const somebodyBetween = (reading: Reading, { quote, source }: Attributed, start: number): boolean => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  let at = start - 1;
  while (at > 0 && tokens[at]?.quote !== quote) at--;
  for (let index = (sentenceOf[at] ?? 0) + 1; index < (sentenceOf[start] ?? 0); index++) {
    const subject = sentenceSubject(reading, sentences[index] ?? 0, sentences[index + 1] ?? 0);
    const isOther =
      subject?.kind === 'role'
        ? PERSON_ROLES.has(subject.head)
        : subject?.kind === 'name' && !source.person?.words.includes(subject.name?.words.at(-1) ?? '');
    if (isOther) return true;
  }
  return false;
};

/** “…,” Witkoff said. Marc Hell commented, “…”: the sentence has another subject. */
const takesOver = (reading: Reading, { quote, source }: Attributed, start: number, at: number): boolean => {
  const { tokens } = reading.stream;
  if ((tokens[start]?.start ?? 0) <= quote.start) return false;
  const subject = sentenceSubject(reading, start, at);
  return subject?.kind === 'name' && !source.person?.words.includes(subject.name?.words.at(-1) ?? '');
};

const INTERRUPTING = new Set(['came', 'went', 'rang', 'followed', 'read', 'reads', 'is', 'was', 'were']);
/** “No,” came the reply; “Resign!” shouted someone: the word after the quotation gives it another speaker, or none. */
const isInterrupted = ({ stream: { tokens } }: Reading, at: number): boolean => {
  const lower = tokens[at + 1]?.lower ?? '';
  return (
    INTERRUPTING.has(lower) || /^some(?:one|body)$/.test(lower) || SPEECH_CUES.get(lower)?.form === 'past'
  );
};

/** “…,” Witkoff said. “…”: two utterances of one paragraph share their speaker (93 of 100 in news). */
export const continued: Sieve = {
  name: 'continued',
  decide: ({ reading, at, sentence: [start], whole, previous }) => {
    if (!previous || !hasSource(previous)) return null;
    const lead = reading.stream.tokens[at - 1];
    if (isInterrupted(reading, at)) return null;
    const opens = at === start || (at - 1 === start && lead?.kind === 'mark');
    if (opens && somebodyBetween(reading, previous, start)) return null;
    return opens || (whole && lead?.text === ',' && !takesOver(reading, previous, start, at))
      ? { mention: null, as: previous, cue: null }
      : null;
  },
};

const dash = /^[—―–]$/u;
/** A paragraph that contains only a quotation keeps the speaker of the paragraph before (92 of 100 in news). */
export const carried: Sieve = {
  name: 'carried',
  decide: ({ reading, quote, at, whole, report, before }) => {
    if (at !== 0 || !whole || !before.last) return null;
    // A quoted newspaper may well report others; a person speaks for himself.
    if (report && before.last.source.person) return null;
    const alone = reading.stream.tokens.every((token) => token.kind !== 'word');
    const signed = reading.names.some(({ from }) => dash.test(reading.stream.tokens[from - 1]?.text ?? ''));
    // “…,” Buma said. ¶ “…” His colleague added: no words separate the two quotations.
    const goesOn =
      before.ended &&
      !signed &&
      quote.closed &&
      quoteEndsSentence(reading.text, quote) &&
      reading.stream.sentences[1] === 1;
    return alone || goesOn ? { mention: null, as: before.last, cue: null } : null;
  },
};
