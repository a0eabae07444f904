import { SUBORDINATORS } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import type { SpeechClause } from './speechClause.ts';

/** What opens a clause of its own, in which somebody else may speak: "apologised after Roe said …". */
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

/** "What he terms “…”" is in the words of who says so, "what Roe terms “…”" is not. */
const isOwn = (outer: SpeechClause, { subject }: SpeechClause): boolean =>
  subject.kind === 'pronoun' && !(subject.head === 'they' && isSingular(outer.subject));

/** Whether `inner` is part of what `outer` reports: no comma, conjunction or quotation opens a clause of its own. */
const isEmbedded = ({ stream: { tokens } }: Reading, outer: SpeechClause, inner: SpeechClause): boolean => {
  // "Rwanda, which denies it, said": the first clause is only a remark on who says the second.
  if (inner.from <= outer.from) return false;
  if (outer.via === 'accordingTo' || inner.from - outer.to > MAX_DISTANCE) return false;
  for (let at = outer.to; at < inner.from; at++) if (tokens[at]?.kind === 'quote') return false;
  // ", with his spokesman saying": set beside what is reported.
  if (inner.via === 'object' && tokens.slice(outer.to, inner.subject.from).some(({ text }) => text === ','))
    return false;
  // "condemned Dorn for saying"
  if (inner.via === 'object' && outer.entry.takes === 'phrase') return false;
  const opener = tokens[inner.from - 1];
  if (!opener) return true;
  // ", who had called him": a remark on somebody, not what is reported.
  if (inner.via === 'relative')
    return outer.entry.takes !== 'phrase' && tokens[inner.subject.to]?.text !== ',';
  if (opener.lower === 'what') return isOwn(outer, inner);
  return !BREAKS.has(opener.lower) || tokens[inner.from - 2]?.lower === 'that';
};

/**
 * Whether `outer` relays what `inner` tells that somebody else said: "Belov said Varin had said he was “ready”". What is only
 * predicted, thought or called so is `outer`’s.
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

/** The clause whose speaker answers for some words, and whether somebody else tells that it was said. */
export interface Governing {
  readonly clause: SpeechClause;
  readonly secondhand: boolean;
}

/**
 * Of the clauses of one sentence before some words, the one whose speaker answers for them: of "Kasich predicted that
 * Republicans will claim “every state”" the outer one, since the inner one is itself only reported.
 */
export const governingClause = (reading: Reading, clauses: readonly SpeechClause[]): Governing | null => {
  let index = clauses.length - 1;
  let secondhand = false;
  while (index > 0) {
    const outer = clauses[index - 1];
    const inner = clauses[index];
    if (!outer || !inner || outer.entry.takes === 'utterance' || outer.negated) break;
    // "denied it, explaining that he was “away”": he denies no more.
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
