import { SUBORDINATORS } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import type { SpeechClause } from './speechClause.ts';

/** Words that open a separate clause, in which another person may speak: "apologised after Roe said …". */
const BREAKS = new Set([
  ...SUBORDINATORS,
  ',',
  ';',
  ':',
  '—',
  '–',
  '―',
  'and',
  'but',
  'or',
  'while',
  'as',
  'yet',
]);
for (const reporting of ['that', 'if', 'whether', 'how', 'why', 'who', 'which', 'whom'])
  BREAKS.delete(reporting);
const MAX_DISTANCE = 60;

const isSingular = ({ kind, name, head }: Mention): boolean =>
  kind === 'name' && name?.kind !== 'thing' ? true : /^(?:he|she|i)$/.test(head);

/** Whether the words belong to the outer speaker: in "what he terms “…”" they do, in "what Roe terms “…”" they do not. */
const isOwn = (outer: SpeechClause, { subject }: SpeechClause): boolean =>
  subject.kind === 'pronoun' && !(subject.head === 'they' && isSingular(outer.subject));

/**
 * Whether `inner` is part of the statement that `outer` reports: no comma, conjunction or quotation opens a separate clause.
 */
const isEmbedded = ({ stream: { tokens } }: Reading, outer: SpeechClause, inner: SpeechClause): boolean => {
  // "Rwanda, which denies it, said": the first clause only describes the speaker of the second.
  if (inner.from <= outer.from) return false;
  if (outer.via === 'accordingTo' || inner.from - outer.to > MAX_DISTANCE) return false;
  for (let at = outer.to; at < inner.from; at++) if (tokens[at]?.kind === 'quote') return false;
  // ", with his spokesman saying": a clause added to the report, not part of it.
  if (inner.via === 'object' && tokens.slice(outer.to, inner.subject.from).some(({ text }) => text === ','))
    return false;
  // "condemned Dorn for saying"
  if (inner.via === 'object' && outer.entry.takes === 'phrase') return false;
  const opener = tokens[inner.from - 1];
  if (!opener) return true;
  // ", who had called him": a description of a person, not part of the report.
  if (inner.via === 'relative')
    return outer.entry.takes !== 'phrase' && tokens[inner.subject.to]?.text !== ',';
  if (opener.lower === 'what') return isOwn(outer, inner);
  return !BREAKS.has(opener.lower) || tokens[inner.from - 2]?.lower === 'that';
};

/**
 * Whether `outer` relays a statement that `inner` ascribes to another person: "Belov said Varin had said he was “ready”".
 * Words that are only predicted, thought or used as a name belong to `outer`.
 */
const relays = ({ stream: { tokens } }: Reading, outer: SpeechClause, inner: SpeechClause): boolean =>
  outer.entry.takes === 'clause' &&
  (inner.entry.takes === 'clause' ||
    // "said Aros had called it “cruel”"
    (inner.entry.takes === 'phrase' && tokens[inner.verb - 1]?.lower === 'had')) &&
  inner.entry.form !== 'ing' &&
  inner.via === 'before' &&
  !inner.hypothetical &&
  !inner.negated &&
  !isOwn(outer, inner);

/** The clause whose speaker is responsible for some words. `secondhand`: another person reports that he said them. */
export interface Governing {
  readonly clause: SpeechClause;
  readonly secondhand: boolean;
}

/**
 * Returns the clause whose speaker is responsible for some words, from the clauses before them in one sentence. In "Kasich
 * predicted that Republicans will claim “every state”" it is the outer one, which reports the inner one.
 */
export const governingClause = (reading: Reading, clauses: readonly SpeechClause[]): Governing | null => {
  let index = clauses.length - 1;
  let secondhand = false;
  while (index > 0) {
    const outer = clauses[index - 1];
    const inner = clauses[index];
    if (!outer || !inner || outer.entry.takes === 'utterance' || outer.negated) break;
    // "denied it, explaining that he was “away”": the denial does not cover the second clause.
    if (
      inner.via === 'shared' &&
      outer.entry.lemma === 'deny' &&
      reading.stream.tokens[inner.from - 1]?.text === ','
    )
      break;
    if (inner.via !== 'shared' && !isEmbedded(reading, outer, inner)) break;
    secondhand = inner.via !== 'shared' && relays(reading, outer, inner);
    if (secondhand) break;
    index--;
  }
  const clause = clauses[index];
  return clause ? { clause, secondhand } : null;
};
