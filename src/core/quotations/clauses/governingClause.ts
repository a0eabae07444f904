import type { Reading } from '../text/reading.ts';
import type { SpeechClause } from './speechClause.ts';

const BREAKS = new Set([',', ';', ':', '—', '–', '―', 'and', 'but', 'or', 'while', 'as', 'yet']);
const MAX_DISTANCE = 60;

/** Whether `inner` is part of what `outer` reports: no comma, conjunction or quotation opens a clause of its own. */
const isEmbedded = ({ stream: { tokens } }: Reading, outer: SpeechClause, inner: SpeechClause): boolean => {
  // "Rwanda, which denies it, said": the first clause is only a remark on who says the second.
  if (inner.from <= outer.from) return false;
  if (outer.via === 'accordingTo' || inner.from - outer.to > MAX_DISTANCE) return false;
  for (let at = outer.to; at < inner.from; at++) if (tokens[at]?.kind === 'quote') return false;
  // ", with his spokesman saying": set beside what is reported.
  if (inner.via === 'object' && tokens.slice(outer.to, inner.subject.from).some(({ text }) => text === ','))
    return false;
  const opener = tokens[inner.from - 1];
  if (!opener) return true;
  // ", who had called him": a remark on somebody, not what is reported.
  if (inner.via === 'relative')
    return outer.entry.takes !== 'phrase' && tokens[inner.subject.to]?.text !== ',';
  return !BREAKS.has(opener.lower) || tokens[inner.from - 2]?.lower === 'that';
};

/**
 * Of the clauses of one sentence before some words, the one whose speaker answers for them: of "Kasich predicted that
 * Republicans will claim “every state”" the outer one, since the inner one is itself only reported.
 */
export const governingClause = (reading: Reading, clauses: readonly SpeechClause[]): SpeechClause | null => {
  let index = clauses.length - 1;
  while (index > 0) {
    const outer = clauses[index - 1];
    const inner = clauses[index];
    if (!outer || !inner || outer.entry.takes === 'utterance' || outer.negated) break;
    if (inner.via !== 'shared' && !isEmbedded(reading, outer, inner)) break;
    index--;
  }
  return clauses[index] ?? null;
};
