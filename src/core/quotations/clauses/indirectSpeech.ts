import type { Span } from '../../language/index.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';
import { reportedClause } from './reportedClause.ts';
import type { SpeechClause } from './speechClause.ts';

/** Reported speech: the clause with the speaker, and the span of the report in UTF-16 units, without cue and speaker. */
interface Reported {
  readonly clause: SpeechClause;
  readonly span: Span;
}

/** Verbs that reject their clause: quoting the clause as the speaker’s words would reverse them. */
const REVERSING = new Set(['deny', 'dispute', 'reject', 'refuse', 'protest']);
/** "as she said", "if he said": the clause only refers to words, or supposes them. */
const SUPPOSING = /^(?:as|if|whether|unless|than|like|what|moment|until)$/;
const MIN_WORDS = 3;
/** Maximum number of later clauses that may end a report. */
const MAX_FOLLOWING = 6;

const isSupposed = ({ stream: { tokens } }: Reading, { from }: SpeechClause): boolean =>
  SUPPOSING.test(tokens[from - 1]?.lower ?? '');

/** "…, saying that": a participle after a comma. After a noun ("reports alleging that") the noun is the source. */
const isLoose = ({ stream: { tokens } }: Reading, { verb, via, entry }: SpeechClause): boolean =>
  via === 'shared' &&
  entry.form === 'ing' &&
  /^[\p{L}]/u.test(tokens[verb - 1]?.text ?? '') &&
  !/^(?:and|but|by|while|also|statement|tweet|post|letter|memo|email)$/.test(tokens[verb - 1]?.lower ?? '');

/**
 * Returns the indirect speech of a text: verbs of saying with a certain subject and a clause without a quotation. A verb
 * inside the clause of another verb of saying is only part of that clause.
 */
export const indirectSpeech = (reading: Reading, clauses: readonly SpeechClause[]): Reported[] => {
  const { tokens } = reading.stream;
  const found: Reported[] = [];
  let covered = 0;
  for (const [index, clause] of clauses.entries()) {
    if (clause.entry.takes !== 'clause' || clause.verb < covered) continue;
    const sentence = sentenceAt(reading, clause.verb);
    const span = reportedClause(
      reading,
      clause,
      clauses[index - 1] ?? null,
      clauses.slice(index + 1, index + 1 + MAX_FOLLOWING),
      sentence,
    );
    const unsaid =
      clause.negated ||
      clause.hypothetical ||
      REVERSING.has(clause.entry.lemma) ||
      isSupposed(reading, clause);
    if (unsaid || span) covered = span ? Math.max(span[1], clause.verb) : sentence[1];
    if (!span || unsaid || isLoose(reading, clause)) continue;
    if (clause.via === 'object' || clause.via === 'agent' || tokens[sentence[1] - 1]?.text === '?') continue;
    const words = tokens.slice(...span);
    if (words.length < MIN_WORDS || words.some((token) => token.kind === 'quote')) continue;
    found.push({ clause, span: [words[0]?.start ?? 0, words.at(-1)?.end ?? 0] });
  }
  return found;
};
