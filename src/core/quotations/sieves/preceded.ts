import { governingClause } from '../clauses/governingClause.ts';
import { sentenceSubject } from '../clauses/sentenceSubject.ts';
import type { SpeechClause } from '../clauses/speechClause.ts';
import { cueOf } from '../clauses/speechClause.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';
import type { Sieve } from './sieve.ts';

/** Whether the words at `at` are what a clause says were not said: "never said “…”", "denied that it was “…”". */
const unsaid = ({ stream: { tokens } }: Reading, clause: SpeechClause, at: number): boolean =>
  // "denied the report as “nonsense”": these are his words.
  clause.negated || (clause.entry.lemma === 'deny' && tokens[at - 1]?.lower !== 'as');

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

/** Perez lobbies for a higher minimum wage: “…”: a colon gives the word to the subject of the sentence. */
export const presented: Sieve = {
  name: 'presented',
  decide: ({ reading, clausesBefore, at, sentence: [start], whole, report }) => {
    if (!whole || report || reading.stream.tokens[at - 1]?.text !== ':') return null;
    if (clausesBefore.some(({ verb, negated }) => verb >= start && negated)) return null;
    const mention = sentenceSubject(reading, start, at - 1);
    return mention?.kind === 'name' || mention?.kind === 'pronoun' ? { mention, cue: null } : null;
  },
};

/** Officials are reluctant, Schiff said. “The other factor …”: the utterance goes on with what was just reported. */
export const afterReport: Sieve = {
  name: 'after-report',
  decide: ({ reading, clausesBefore, at, sentence: [start], whole, report, previous }) => {
    if (!whole || report || at !== start || start === 0 || previous) return null;
    const [from] = sentenceAt(reading, start - 1);
    const clause = governingClause(
      reading,
      clausesBefore.filter(({ verb }) => verb >= from),
    );
    if (!clause || clause.negated || clause.entry.takes !== 'clause') return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};

/** How far before a phrase somebody else’s claim is looked for. */
const MAX_CLAIM = 30;
const CLAIMS = new Set(
  `claim claims statement remark comment suggestion assertion warning argument accusation allegation allegations promise pledge
  insistence belief contention view`.split(/\s+/),
);
/** "rejected Zelenskyy’s claim that …": what follows is claimed by whom the claim belongs to. */
const isSomebodyElses = ({ stream: { tokens } }: Reading, from: number, to: number): boolean => {
  for (let at = Math.max(from, to - MAX_CLAIM); at < to; at++) {
    if (tokens[at]?.lower !== 'that' || !CLAIMS.has(tokens[at - 1]?.lower ?? '')) continue;
    if (tokens[at - 2]?.possessive || tokens[at - 3]?.possessive) return true;
  }
  return false;
};

/** Putin repeatedly cited what he terms the “root causes”: a phrase inside what a clause of its sentence reports. */
export const governedByClause: Sieve = {
  name: 'governed-by-clause',
  decide: ({ reading, clausesBefore, at, sentence: [start] }) => {
    const clause = governingClause(
      reading,
      clausesBefore.filter(({ verb }) => verb >= start),
    );
    if (!clause || unsaid(reading, clause, at)) return null;
    if (clause.via === 'accordingTo' && clause.verb > start) return null;
    if (isSomebodyElses(reading, clause.to, at)) return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};
