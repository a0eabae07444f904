import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../language/functionWords.ts';
import { ROLE_NOUNS } from '../language/titles.ts';
import {
  appositiveSubject,
  chainEndingAt,
  type Mention,
  modifiersStart,
  phraseEndingAt,
  phraseStartingAt,
  SUBJECT_PRONOUNS,
  skipAdverbsBack,
} from './nounPhrases.ts';
import type { Reading } from './reading.ts';
import type { SpeechClause } from './speechClauses.ts';
import { ADDRESSING, type SpeechVerb } from './speechVerbs.ts';

/** The subject of a verb, and the tokens that subject and verb cover together. */
export interface Found {
  readonly subject: Mention;
  readonly via: SpeechClause['via'];
  readonly from: number;
  readonly to: number;
}

const MAX_INTRODUCTION = 40;
/** A subject farther than this from its verb, or from the start of its sentence, is none that can be trusted. */
const MAX_REACH = 80;

/** Where a sentence's main clause starts: behind "As he has before," or "In an interview on Tuesday,". */
const mainClauseStart = (reading: Reading, start: number, limit: number): number => {
  const { tokens } = reading.stream;
  const first = tokens[start];
  if (
    !first ||
    !(PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || first.lower.endsWith('ing'))
  )
    return start;
  for (let at = start + 1; at < limit && at < start + MAX_INTRODUCTION; at++) {
    if (tokens[at]?.text !== ',') continue;
    const found = phraseStartingAt(reading, at + 1, limit);
    if (!found || found.from !== at + 1) continue;
    if (found.kind === 'thing' && !DETERMINERS.has(tokens[at + 1]?.lower ?? '')) continue;
    if (found.kind !== 'name' || tokens[found.to]?.text !== ',') return at + 1;
  }
  return start;
};

/** The first name, pronoun or role in subject position of the sentence that starts at `start`, before `limit`. */
export const sentenceSubject = (reading: Reading, start: number, limit: number): Mention | null => {
  const { tokens } = reading.stream;
  const from = mainClauseStart(reading, start, limit);
  const first = from > start ? phraseStartingAt(reading, from, limit) : null;
  if (first) return first;
  for (let at = from; at < limit && at < from + MAX_REACH; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (at > from && PREPOSITIONS.has(tokens[at - 1]?.lower ?? '')) {
      const skipped = phraseStartingAt(reading, at, limit);
      if (skipped) at = skipped.to - 1;
      continue;
    }
    const opens =
      reading.nameAt[at] !== undefined ||
      DETERMINERS.has(token.lower) ||
      SUBJECT_PRONOUNS.has(token.lower) ||
      ROLE_NOUNS.has(token.lower);
    const found = opens ? phraseStartingAt(reading, at, limit) : null;
    if (found && (found.kind !== 'thing' || found.name !== null)) return found;
    if (found) at = found.to - 1;
  }
  return null;
};

const breaksClause = /^[;:—―–]$/u;

/** Where the clause of a verb starts: behind the nearest quotation, dash, colon or semicolon of its sentence. */
const clauseFloor = (reading: Reading, verb: number): number => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  const first = Math.max(start, verb - MAX_REACH);
  for (let at = verb - 1; at >= first; at--) {
    const token = tokens[at];
    if (token && (token.kind === 'quote' || breaksClause.test(token.text))) return at + 1;
  }
  return first;
};

const MESSAGES = new Set('letter message note memo email e-mail telegram statement text tweet'.split(' '));
/**
 * "Trump announced that Zelenskyy had sent him a letter …, and said": who sent a message says what follows it, not who tells
 * of the message.
 */
const senderBefore = (reading: Reading, from: number, verb: number): Mention | null => {
  const { tokens } = reading.stream;
  if (!CONJUNCTIONS.has(tokens[verb - 1]?.lower ?? '') || tokens[from]?.lower !== 'that') return null;
  const message = tokens.slice(from, verb).some((token) => MESSAGES.has(token.lower));
  return message ? phraseStartingAt(reading, from + 1, verb) : null;
};

/** The subject a verb shares with an earlier verb of its sentence, or with the sentence: "…, adding that". */
const sharedSubject = (reading: Reading, verb: number, earlier: readonly SpeechClause[]): Found | null => {
  const { sentenceOf, sentences } = reading.stream;
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  const clause = earlier.at(-1);
  const lent = clause && clause.verb >= start && clause.via !== 'accordingTo' ? clause.subject : null;
  const teller = earlier.findLast(
    (other) => other.verb >= start && reading.stream.tokens[other.to]?.lower === 'that',
  );
  const subject =
    (teller && senderBefore(reading, teller.to, verb)) ?? lent ?? sentenceSubject(reading, start, verb);
  return subject && { subject, via: 'shared', from: verb, to: verb + 1 };
};

/** The doer of a participle that is not the sentence's: "for saying", "footage of Clinton asking". */
const objectOf = (reading: Reading, verb: number, at: number, floor: number): Found | null => {
  const { tokens } = reading.stream;
  const before = tokens[at];
  if (!before || at < floor) return null;
  const viaPreposition = before.lower === 'for' || before.lower === 'of';
  const doer = phraseEndingAt(reading, viaPreposition ? at - 1 : at, floor);
  if (doer?.kind !== 'name') return null;
  if (!viaPreposition && (at !== verb - 1 || !PREPOSITIONS.has(tokens[doer.from - 1]?.lower ?? '')))
    return null;
  return { subject: doer, via: 'object', from: verb, to: verb + 1 };
};

/** What a relative pronoun at `at` stands for: somebody, or something with a name. */
const antecedentOf = (reading: Reading, at: number, floor: number): Mention | null => {
  const end = reading.stream.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const nearest = chainEndingAt(reading, end, floor);
  // "Nicky Driscoll, 24, from Manchester, who said": the place is no antecedent.
  const someone = reading.stream.tokens[at]?.lower === 'who';
  const hangs =
    nearest &&
    (PREPOSITIONS.has(reading.stream.tokens[nearest.from - 1]?.lower ?? '') ||
      (someone && nearest.kind === 'thing'));
  const antecedent = (hangs ? appositiveSubject(reading, floor, end) : null) ?? nearest;
  return antecedent && (antecedent.kind !== 'thing' || (antecedent.name && !someone)) ? antecedent : null;
};

const isObject = ({ stream: { tokens } }: Reading, { kind, from }: Mention, floor: number): boolean =>
  kind !== 'pronoun' && kind !== 'name' && from > floor && /[^e]ed$/.test(tokens[from - 1]?.lower ?? '');

const MAX_RELATIVE = 12;
const relativeBefore = ({ stream: { tokens } }: Reading, from: number, floor: number): number => {
  for (let at = from; at >= floor && at > from - MAX_RELATIVE; at--)
    if (tokens[at]?.lower === 'who') return at;
  return -1;
};

/** The subject that stands before the verb at `verb`, with all that may come between. */
export const subjectBefore = (
  reading: Reading,
  verb: number,
  entry: SpeechVerb,
  earlier: readonly SpeechClause[],
): Found | null => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  const floor = clauseFloor(reading, verb);
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  const at = skipAdverbsBack(reading, verb - 1, floor);
  const shared = (): Found | null => sharedSubject(reading, verb, earlier);
  const withLead = (subject: Mention, via: SpeechClause['via']): Found => {
    const from = subject.kind === 'name' ? modifiersStart(reading, subject.from, floor) : subject.from;
    return { subject, via, from, to: verb + 1 };
  };
  const before = tokens[at];
  const progressive = tokens.slice(Math.max(at, -1) + 1, verb).some((token) => BE.has(token.lower));
  if (entry.form === 'ing' && !progressive) return objectOf(reading, verb, at, floor) ?? shared();
  if (!before || at < floor) return entry.form === 'past' && floor > start ? shared() : null;
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
    const antecedent = antecedentOf(reading, at, start);
    if (!antecedent && before.lower === 'that') return shared();
    return antecedent && { subject: antecedent, via: 'relative', from: antecedent.from, to: verb + 1 };
  }
  if (CONJUNCTIONS.has(before.lower) || before.lower === 'to') return shared();
  if (before.text === ',') {
    const subject = appositiveSubject(reading, floor, at);
    if (subject) return withLead(subject, 'appositive');
    const direct = phraseEndingAt(reading, at - 1, floor);
    return direct?.kind === 'name' && direct.from === floor ? withLead(direct, 'before') : shared();
  }
  const direct = chainEndingAt(reading, at, floor);
  if (!direct) return null;
  // "One official who relayed the exchange said": the phrase beside the verb is an object.
  if (isObject(reading, direct, floor)) {
    const who = relativeBefore(reading, direct.from, floor);
    const antecedent = who > floor ? antecedentOf(reading, who, floor) : null;
    return antecedent && withLead(antecedent, 'before');
  }
  if (
    direct.kind === 'role' &&
    tokens[direct.from - 1]?.text === ',' &&
    DETERMINERS.has(tokens[direct.from]?.lower ?? '')
  ) {
    const subject = appositiveSubject(reading, floor, direct.from);
    if (subject) return withLead(subject, 'appositive');
  }
  return withLead(direct, 'before');
};

/** Forms of "be": a participle behind one is passive or progressive. */
export const BE = new Set("is are was were be been being isn't wasn't isn’t wasn’t".split(' '));

/** "said a spokeswoman, Sally Poe": the name behind a role. */
const namedBehind = ({ stream: { tokens }, nameAt }: Reading, comma: number): Mention | null => {
  const name = tokens[comma]?.text === ',' ? nameAt[comma + 1] : undefined;
  if (!name || name.from !== comma + 1 || name.kind === 'thing' || name.words.length < 2) return null;
  return { from: name.from, to: name.to, kind: 'name', name, head: tokens[name.to - 1]?.lower ?? '' };
};

/** What stands behind these is always whom they are said to. */
const TRANSITIVE = new Set(['tell', 'inform', 'assure', 'remind']);

/** The subject behind its verb: “…,” said Witkoff / the talks go on, said Witkoff. */
export const subjectAfter = (reading: Reading, verb: number, entry: SpeechVerb): Found | null => {
  if (entry.form === 'ing' || entry.form === 'base' || entry.takes === 'phrase') return null;
  if (TRANSITIVE.has(entry.lemma)) return null;
  const { tokens, sentences, sentenceOf } = reading.stream;
  const comma = /^[,—–―]$/u.test(tokens[verb - 1]?.text ?? '');
  const behindQuote = tokens[comma ? verb - 2 : verb - 1]?.kind === 'quote';
  if (!behindQuote && !comma) return null;
  const ceiling = sentences[(sentenceOf[verb] ?? 0) + 1] ?? tokens.length;
  const phrase = phraseStartingAt(reading, verb + 1, ceiling);
  if (!phrase || (phrase.kind === 'pronoun' && !behindQuote)) return null;
  const subject = phrase.kind === 'role' ? (namedBehind(reading, phrase.to) ?? phrase) : phrase;
  const after = subject.to < ceiling ? tokens[subject.to] : undefined;
  const ends = !after || after.text === '.' || after.text === ',';
  if ((!ends || !behindQuote) && ADDRESSING.has(entry.lemma)) return null;
  if (!ends && !behindQuote) return null;
  return { subject, via: 'inverted', from: verb, to: subject.to };
};
