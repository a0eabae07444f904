import type { Span } from '../language/span.ts';
import type { Reading } from './reading.ts';
import { sentenceAt } from './reading.ts';
import { reportedClause } from './reportedClause.ts';
import type { SpeechClause } from './speechClauses.ts';

/** Reported speech: the clause that says who says so, and the span of what is reported, without cue and speaker. */
export interface Reported {
  readonly clause: SpeechClause;
  readonly span: Span;
}

/** Verbs whose clause tells what somebody thinks or finds rather than says. */
const THOUGHT = new Set(
  `believe think hope expect fear feel worry guess find know figure reckon determine agree imply show rule indicate signal
  hint suggest speculate intimate mean prove confirm project estimate`.split(/\s+/),
);

/** The indirect speech of a text: only verbs of saying with a certain subject, and nothing that holds a quotation. */
export const indirectSpeech = (reading: Reading, clauses: readonly SpeechClause[]): Reported[] => {
  const found: Reported[] = [];
  let covered = -1;
  for (const [index, clause] of clauses.entries()) {
    if (
      clause.negated ||
      clause.hypothetical ||
      clause.entry.takes !== 'clause' ||
      THOUGHT.has(clause.entry.lemma)
    )
      continue;
    if (clause.verb < covered || clause.via === 'object' || clause.via === 'agent') continue;
    const span = reportedClause(
      reading,
      clause,
      clauses[index - 1] ?? null,
      clauses[index + 1] ?? null,
      sentenceAt(reading, clause.verb),
    );
    if (!span) continue;
    const { tokens } = reading.stream;
    const words = tokens.slice(span[0], span[1]);
    if (words.length < 3 || words.some((token) => token.kind === 'quote')) continue;
    covered = Math.max(covered, span[1]);
    found.push({ clause, span: [words[0]?.start ?? 0, words.at(-1)?.end ?? 0] });
  }
  return found;
};
