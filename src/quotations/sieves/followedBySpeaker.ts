import { PREPOSITIONS } from '../../language/functionWords.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

const softEnd = /[,?!…—–-][’'”"»\s]*$/u;

/** “…,” Witkoff said / “…,” said Witkoff: nothing stands closer to a quotation than the clause right behind it. */
export const followedBySpeaker: Sieve = {
  name: 'followed-by-speaker',
  decide: ({ reading, clauses, at, quote }) => {
    const { tokens, sentenceOf, sentences } = reading.stream;
    const comma = tokens[at + 1]?.text;
    const next = comma === ',' || comma === '—' || comma === '–' || comma === '-' ? at + 2 : at + 1;
    const clause = clauses.find(
      (candidate) => candidate.from === next && candidate.via !== 'shared' && candidate.via !== 'object',
    );
    if (!clause?.subject || clause.negated) return null;
    const soft =
      next === at + 2 ||
      softEnd.test(reading.text.slice(Math.max(quote.inner[0], quote.inner[1] - 4), quote.inner[1]));
    if (!soft && clause.via !== 'inverted') {
      // A sentence of its own may tell of something else: only a bare "Witkoff said." counts.
      if (sentenceOf[at] === sentenceOf[next]) {
        if (clause.via !== 'before') return null;
      }
      const end = sentences[(sentenceOf[next] ?? 0) + 1] ?? tokens.length;
      const after = tokens[clause.to];
      if (
        after &&
        clause.to < end &&
        after.text !== '.' &&
        after.text !== ',' &&
        !PREPOSITIONS.has(after.lower)
      )
        return null;
    }
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
