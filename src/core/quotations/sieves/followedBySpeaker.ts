import { cueOf } from './cueOf.ts';
import { lendsNothing } from './lendsNothing.ts';
import type { Sieve } from './sieve.ts';

const commaEnd = /,[’'”"»\s]*$/u;
const outsideMark = /^[,—–―-]$/u;

/** “…,” Witkoff said / “…,” said Witkoff: nothing stands closer to a quotation than the clause its comma leads to. */
export const followedBySpeaker: Sieve = {
  name: 'followed-by-speaker',
  decide: ({ reading, clausesBefore, clausesAfter, at, quote, sentence: [start], whole }) => {
    const outside = outsideMark.test(reading.stream.tokens[at + 1]?.text ?? '');
    const next = outside ? at + 2 : at + 1;
    const clause = clausesAfter.find(
      ({ from, via }) => from === next && !['shared', 'object', 'relative'].includes(via),
    );
    if (!clause || clause.negated) return null;
    // "Unlike Lavrov, who called it “dead,” Wang said it was …": the phrase belongs to what comes before.
    if (!whole && lendsNothing(reading, clause, clausesBefore, start)) return null;
    const ending = reading.text.slice(Math.max(quote.inner[0], quote.inner[1] - 4), quote.inner[1]);
    const led = outside || clause.via === 'inverted' || clause.via === 'accordingTo' || commaEnd.test(ending);
    return led ? { mention: clause.subject, cue: cueOf(reading, clause) } : null;
  },
};
