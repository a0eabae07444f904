import { PREPOSITIONS } from '../../language/index.ts';
import type { SpeechClause } from '../clauses/speechClause.ts';
import { cueOf } from '../clauses/speechClause.ts';
import { isAdverb } from '../clauses/wordClasses.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';
import type { Sieve } from './sieve.ts';

/**
 * Whether the clause after a phrase reports other words, and an earlier clause of the sentence precedes the phrase. In
 * "Lavrov called it “dead,” Wang said it was “alive”" the second clause does not cover the first phrase.
 */
const lendsNothing = (
  { stream: { tokens } }: Reading,
  clause: SpeechClause,
  before: readonly SpeechClause[],
  sentenceStart: number,
): boolean => {
  const { kind = 'mark', lower = '' } = tokens[clause.to] ?? {};
  const bare = kind === 'mark' || PREPOSITIONS.has(lower) || isAdverb(lower) || lower.endsWith('ing');
  return !bare && before.some(({ verb, subject }) => verb >= sentenceStart && subject.kind !== 'thing');
};

/** Whether a clause that runs up to the phrase already gives its speaker. */
const isRelayed = (
  { stream: { tokens } }: Reading,
  { subject }: SpeechClause,
  before: readonly SpeechClause[],
  sentenceStart: number,
  at: number,
): boolean => {
  const last = before.findLast(({ verb }) => verb >= sentenceStart);
  if (!last || last.negated || last.hypothetical || last.via !== 'before' || last.entry.takes !== 'phrase')
    return false;
  if (subject.kind === 'pronoun' || last.subject.kind === 'thing') return false;
  return tokens.slice(last.to, at).every(({ kind, text }) => kind === 'word' && text !== 'and');
};

const commaEnd = /,[’'”"»\s]*$/u;
const outsideMark = /^[,—–―-]$/u;

/** “…,” Witkoff said / “…,” said Witkoff: the clause after the quotation’s comma is the closest evidence of a speaker. */
export const followedBySpeaker: Sieve = {
  name: 'followed-by-speaker',
  decide: ({ reading, clausesBefore, clausesAfter, at, quote, sentence: [start], whole }) => {
    const outside = outsideMark.test(reading.stream.tokens[at + 1]?.text ?? '');
    const behind = outside ? at + 2 : at + 1;
    // "as Jackman, a professor, puts it"
    const next = reading.stream.tokens[behind]?.lower === 'as' ? behind + 1 : behind;
    const clause = clausesAfter.find(
      ({ from, via }) => from === next && !['shared', 'object', 'relative'].includes(via),
    );
    if (!clause || clause.negated) return null;
    // "The minister called it “a disaster,” officials said": the officials only relay his words.
    if (!whole && isRelayed(reading, clause, clausesBefore, start, at)) return null;
    // "Unlike Lavrov, who called it “dead,” Wang said it was …": the phrase belongs to the earlier clause.
    if (!whole && lendsNothing(reading, clause, clausesBefore, start)) return null;
    const ending = reading.text.slice(Math.max(quote.inner[0], quote.inner[1] - 4), quote.inner[1]);
    const led = outside || clause.via === 'inverted' || clause.via === 'accordingTo' || commaEnd.test(ending);
    return led ? { mention: clause.subject, cue: cueOf(reading, clause) } : null;
  },
};

const softEnd = /[?!…—–-][’'”"»\s]*$/u;

/** “…?” Witkoff asked. / “….” Witkoff said.: without a comma the clause may belong to the next words, so it must be bare. */
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

const CLOSING = new Set(['before', 'appositive', 'inverted']);

/** The deal is “close” for now, Witkoff said. / …, according to Witkoff.: the clause that closes the sentence. */
export const trailingClause: Sieve = {
  name: 'trailing-clause',
  decide: ({ reading, clausesBefore, clausesAfter, at, sentence: [start, end], whole }) => {
    const { tokens } = reading.stream;
    const clause = clausesAfter.find(({ from, to, via }) => {
      if (to > end) return false;
      const lead = tokens[from - 1];
      return via === 'accordingTo' || (CLOSING.has(via) && (lead?.text === ',' || lead?.kind === 'quote'));
    });
    if (clause && !whole && lendsNothing(reading, clause, clausesBefore, start)) return null;
    if (clause && !whole && isRelayed(reading, clause, clausesBefore, start, at)) return null;
    return clause && !clause.negated ? { mention: clause.subject, cue: cueOf(reading, clause) } : null;
  },
};
