import { governingClause } from '../governingClause.ts';
import { cueOf } from './cueOf.ts';
import type { Sieve } from './sieve.ts';
import { unsaid } from './unsaid.ts';

/** Witkoff said, “…” / Witkoff said in a statement: “…”: a clause of the sentence leads up to the quotation. */
export const precededBySpeaker: Sieve = {
  name: 'preceded-by-speaker',
  decide: ({ reading, clausesBefore, at, sentence: [start], whole }) => {
    const { tokens } = reading.stream;
    const inSentence = clausesBefore.filter(({ verb }) => verb >= start);
    const last = inSentence.at(-1);
    const lead = tokens[at - 1];
    if (!last || !lead || last.negated || last.via === 'accordingTo') return null;
    for (let between = at - 1; between >= last.to; between--)
      if (tokens[between]?.kind === 'quote') return null;
    if (lead.text === ':' || (lead.text === ',' && whole))
      return {
        mention: last.subject,
        cue: cueOf(reading, last),
        secondhand:
          last.via !== 'shared' &&
          last.subject.kind !== 'pronoun' &&
          governingClause(reading, inSentence)?.subject.from !== last.subject.from,
      };
    if (last.verb + 1 !== at && lead.lower !== 'that') return null;
    const clause = governingClause(reading, inSentence);
    return clause && !unsaid(reading, clause, at)
      ? { mention: clause.subject, cue: cueOf(reading, clause) }
      : null;
  },
};
