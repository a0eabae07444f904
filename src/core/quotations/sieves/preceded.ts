import { SUBORDINATORS } from '../../language/index.ts';
import { type Governing, governingClause } from '../clauses/governingClause.ts';
import { sentenceSubject } from '../clauses/sentenceSubject.ts';
import type { SpeechClause } from '../clauses/speechClause.ts';
import { cueOf } from '../clauses/speechClause.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';
import type { Sieve, Verdict } from './sieve.ts';

/** Whether the clause says that the words at `at` were not said: "never said “…”", "denied that it was “…”". */
const unsaid = ({ stream: { tokens } }: Reading, clause: SpeechClause, at: number): boolean =>
  // "denied the report as “nonsense”": these are his words.
  clause.negated || (clause.entry.lemma === 'deny' && tokens[at - 1]?.lower !== 'as');

const verdictOf = (reading: Reading, { clause, secondhand }: Governing): Verdict => ({
  mention: clause.subject,
  cue: cueOf(reading, clause),
  secondhand,
});

/** Witkoff said, “…” / Witkoff said in a statement: “…”: a clause of the sentence leads to the quotation. */
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
    const governing = governingClause(reading, inSentence);
    if (lead.text === ':' || (lead.text === ',' && whole))
      return {
        mention: last.subject,
        cue: cueOf(reading, last),
        secondhand:
          last.via !== 'shared' &&
          last.subject.kind !== 'pronoun' &&
          (governing?.secondhand === true || governing?.clause.subject.from !== last.subject.from),
      };
    if (last.verb + 1 !== at && lead.lower !== 'that') return null;
    return governing && !unsaid(reading, governing.clause, at) ? verdictOf(reading, governing) : null;
  },
};

/** Perez lobbies for a higher minimum wage: “…”: a colon makes the subject of the sentence the speaker. */
export const presented: Sieve = {
  name: 'presented',
  decide: ({ reading, clausesBefore, at, sentence: [start], whole, report }) => {
    if (!whole || report || reading.stream.tokens[at - 1]?.text !== ':') return null;
    if (clausesBefore.some(({ verb, negated }) => verb >= start && negated)) return null;
    const mention = sentenceSubject(reading, start, at - 1);
    return mention?.kind === 'name' || mention?.kind === 'pronoun' ? { mention, cue: null } : null;
  },
};

/** Officials are reluctant, Schiff said. “The other factor …”: the utterance continues the reported sentence. */
export const afterReport: Sieve = {
  name: 'after-report',
  decide: ({ reading, clausesBefore, at, sentence: [start], whole, report, previous }) => {
    if (!whole || report || at !== start || start === 0 || previous) return null;
    const [from] = sentenceAt(reading, start - 1);
    const { clause } =
      governingClause(
        reading,
        clausesBefore.filter(({ verb }) => verb >= from),
      ) ?? {};
    if (!clause || clause.negated || clause.entry.takes !== 'clause') return null;
    return { mention: clause.subject, cue: cueOf(reading, clause) };
  },
};

/** "While Sullivan praises the article, Clinton fixates on the “pivot” line": the main clause has another subject. */
const leavesSubclause = (reading: Reading, { to }: SpeechClause, start: number, at: number): boolean => {
  const { tokens } = reading.stream;
  if (!SUBORDINATORS.has(tokens[start]?.lower ?? '')) return false;
  for (let comma = to; comma < at; comma++) {
    const name =
      tokens[comma]?.text === ',' || tokens[comma]?.kind === 'quote' ? reading.nameAt[comma + 1] : undefined;
    const verb = tokens[name?.to ?? at];
    if (
      name &&
      name.from === comma + 1 &&
      name.kind !== 'thing' &&
      /[^s]s$|ed$/.test(verb?.lower ?? '') &&
      !verb?.capital
    )
      return true;
  }
  return false;
};

/**
 * Putin repeatedly cited what he terms the “root causes”: a phrase inside the words that a clause of its sentence reports.
 */
export const governedByClause: Sieve = {
  name: 'governed-by-clause',
  decide: ({ reading, clausesBefore, at, sentence: [start] }) => {
    const governing = governingClause(
      reading,
      clausesBefore.filter(({ verb }) => verb >= start),
    );
    if (!governing || unsaid(reading, governing.clause, at)) return null;
    const { clause } = governing;
    if (clause.via === 'accordingTo' && clause.verb > start) return null;
    // "Patients complain; a petition to “restart” drew …": the quotation belongs to another clause.
    if (reading.stream.tokens.slice(clause.to, at).some(({ text }) => text === ';')) return null;
    if (leavesSubclause(reading, clause, start, at)) return null;
    return verdictOf(reading, governing);
  },
};
