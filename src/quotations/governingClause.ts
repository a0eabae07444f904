import type { Reading } from './nounPhrases.ts';
import type { SpeechClause } from './speechClauses.ts';

const BREAKS = new Set([',', ';', ':', '—', '–', '―', 'and', 'but', 'or', 'while', 'as', 'yet']);

/** Whether `inner` is part of what `outer` reports: no comma, conjunction or quotation opens a clause of its own. */
const embedded = ({ stream: { tokens } }: Reading, outer: SpeechClause, inner: SpeechClause): boolean => {
  if (outer.via === 'accordingTo' || !outer.subject) return false;
  for (let i = outer.to; i < inner.from; i++) if (tokens[i]?.kind === 'quote') return false;
  const opener = tokens[inner.from - 1];
  return (
    inner.via === 'relative' ||
    !opener ||
    !BREAKS.has(opener.lower) ||
    tokens[inner.from - 2]?.lower === 'that'
  );
};

/**
 * The clause whose speaker answers for the words at `at`: of "Kasich predicted that Republicans will claim “every state”" the
 * outer one, since the inner one is itself only reported.
 */
export const governingClause = (
  reading: Reading,
  clauses: readonly SpeechClause[],
  start: number,
  at: number,
): SpeechClause | null => {
  const before = clauses.filter(
    (clause) => clause.verb >= start && clause.verb < at && clause.subject !== null,
  );
  let index = before.length - 1;
  while (index > 0) {
    const outer = before[index - 1];
    const inner = before[index];
    if (!outer || !inner || outer.entry.takes === 'utterance' || outer.negated) break;
    if (inner.via !== 'shared' && !embedded(reading, outer, inner)) break;
    index--;
  }
  return before[index] ?? null;
};
