import { PREPOSITIONS } from '../../language/functionWords.ts';
import { cueOf } from './cueOf.ts';
import type { QuoteContext, Sieve, Verdict } from './sieve.ts';

const commaEnd = /,[’'”"»\s]*$/u;
const softEnd = /[?!…—–-][’'”"»\s]*$/u;
const dashes = new Set([',', '—', '–', '-', '―']);

const decide = (
  { reading, clauses, at, quote, whole }: QuoteContext,
  closeEnd: RegExp | null,
): Verdict | null => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  const outside = dashes.has(tokens[at + 1]?.text ?? '');
  const next = outside ? at + 2 : at + 1;
  const clause = clauses.find(
    (candidate) => candidate.from === next && candidate.via !== 'shared' && candidate.via !== 'object',
  );
  if (!clause || clause.negated) return null;
  const ending = reading.text.slice(Math.max(quote.inner[0], quote.inner[1] - 4), quote.inner[1]);
  const inverted = clause.via === 'inverted' || clause.via === 'accordingTo';
  if (closeEnd)
    return outside || closeEnd.test(ending) || inverted
      ? { mention: clause.subject, cue: cueOf(reading, clause) }
      : null;
  // A sentence of its own may tell of something else: only a bare "Witkoff said." counts.
  if (!whole && !softEnd.test(ending)) return null;
  const end = sentences[(sentenceOf[next] ?? 0) + 1] ?? tokens.length;
  const after = tokens[clause.to];
  const bare =
    !after || clause.to >= end || after.text === '.' || after.text === ',' || PREPOSITIONS.has(after.lower);
  return bare || softEnd.test(ending) ? { mention: clause.subject, cue: cueOf(reading, clause) } : null;
};

/** “…,” Witkoff said / “…,” said Witkoff: nothing stands closer to a quotation than the clause its comma leads to. */
export const followedBySpeaker: Sieve = {
  name: 'followed-by-speaker',
  decide: (context) => decide(context, commaEnd),
};

/** “…?” Witkoff asked. / “….” Witkoff said.: without the comma the clause may belong to what comes next. */
export const followedLoosely: Sieve = {
  name: 'followed-loosely',
  decide: (context) => decide(context, null),
};
