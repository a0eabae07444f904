import { PREPOSITIONS } from '../../language/index.ts';
import { sentenceAt } from '../reading.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';

const softEnd = /[?!…—–-][’'”"»\s]*$/u;

/** “…?” Witkoff asked. / “….” Witkoff said.: without a comma the clause may belong to what comes next, so it must be bare. */
export const followedLoosely: Sieve = {
  name: 'followed-loosely',
  decide: ({ reading, clausesAfter, at, quote, whole, report }) => {
    const { tokens } = reading.stream;
    const clause = clausesAfter.find(
      ({ from, via }) => from === at + 1 && !['shared', 'object', 'relative'].includes(via),
    );
    if (!clause || clause.negated || report) return null;
    const soft = softEnd.test(
      reading.text.slice(Math.max(quote.inner[0], quote.inner[1] - 4), quote.inner[1]),
    );
    if (!whole && !soft) return null;
    const [, end] = sentenceAt(reading, at + 1);
    const after = clause.to < end ? tokens[clause.to] : undefined;
    const bare = !after || after.text === '.' || after.text === ',' || PREPOSITIONS.has(after.lower);
    return bare || soft ? { mention: clause.subject, cue: cueOf(reading, clause) } : null;
  },
};
