import { BE_FORMS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, type SpeechVerb } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { antecedentOf, appositiveSubject } from './antecedents.ts';
import { chainEndingAt } from './chainEndingAt.ts';
import { jointStart } from './jointStart.ts';
import type { Mention } from './mention.ts';
import { modifiersStart } from './modifiersStart.ts';
import { phraseEndingAt } from './phraseEndingAt.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import { sharedSubject } from './sharedSubject.ts';
import type { FoundSubject, SpeechClause } from './speechClause.ts';
import { skipAdverbsBack } from './wordClasses.ts';

/** Maximum distance, in tokens, between a verb and a reliable subject. */
const MAX_REACH = 80;
const breaksClause = /^[;:—―–]$/u;

/** "Asked if he would send a team, his spokesman, Michal Oren, said": the question does not contain the speaker. */
const ASKED = /^(?:asked|pressed|questioned|quizzed)$/;
const behindComma = ({ stream: { tokens } }: Reading, start: number, verb: number): number => {
  const comma = tokens.slice(start, verb - 1).findIndex(({ text }) => text === ',');
  return comma < 0 ? start : start + comma + 1;
};

/** Returns the start of a verb’s clause: after the nearest quotation, dash, colon or semicolon of its sentence. */
const clauseFloor = (reading: Reading, verb: number): number => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  const first = Math.max(start, verb - MAX_REACH);
  for (let at = verb - 1; at >= first; at--) {
    const token = tokens[at];
    if (token && (token.kind === 'quote' || breaksClause.test(token.text))) return at + 1;
  }
  return first === start && ASKED.test(tokens[start]?.lower ?? '')
    ? behindComma(reading, start, verb)
    : first;
};

/** Returns the doer of a participle, if it is not the subject of the sentence: "for saying", "footage of Clinton asking". */
const objectOf = (reading: Reading, verb: number, at: number, floor: number): FoundSubject | null => {
  const { tokens } = reading.stream;
  const before = tokens[at];
  if (!before || at < floor) return null;
  if (before.lower === 'as') {
    // "quoted an aide, Yuri Ushakov, as saying"; in "was quoted as saying" the subject says it.
    const quoted = phraseEndingAt(reading, tokens[at - 1]?.text === ',' ? at - 2 : at - 1, floor);
    if (quoted && tokens[quoted.from - 1]?.lower === 'by') {
      const subject = sentenceSubject(reading, floor, quoted.from);
      return subject && { subject, via: 'shared', from: verb, to: verb + 1 };
    }
    return quoted && quoted.kind !== 'thing'
      ? { subject: quoted, via: 'object', from: verb, to: verb + 1 }
      : null;
  }
  const viaPreposition = before.lower === 'for' || before.lower === 'of';
  const doer = phraseEndingAt(reading, viaPreposition ? at - 1 : at, floor);
  if (doer?.kind !== 'name') return null;
  const lead = modifiersStart(reading, doer.from, floor) - 1;
  if (!viaPreposition && (at !== verb - 1 || !PREPOSITIONS.has(tokens[lead]?.lower ?? ''))) return null;
  return { subject: doer, via: 'object', from: verb, to: verb + 1 };
};

const isObject = ({ stream: { tokens } }: Reading, { kind, from }: Mention, floor: number): boolean =>
  kind !== 'pronoun' && kind !== 'name' && from > floor && /[^e]ed$/.test(tokens[from - 1]?.lower ?? '');

const MAX_RELATIVE = 12;
const relativeBefore = ({ stream: { tokens } }: Reading, from: number, floor: number): number => {
  for (let at = from; at >= floor && at > from - MAX_RELATIVE; at--)
    if (tokens[at]?.lower === 'who') return at;
  return -1;
};

/** Returns the subject before the verb at `verb`, across any words between them. */
export const subjectBefore = (
  reading: Reading,
  verb: number,
  entry: SpeechVerb,
  earlier: readonly SpeechClause[],
): FoundSubject | null => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  const floor = clauseFloor(reading, verb);
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  const at = skipAdverbsBack(reading, verb - 1, floor);
  const shared = (): FoundSubject | null => sharedSubject(reading, verb, earlier);
  const withLead = (subject: Mention, via: SpeechClause['via']): FoundSubject => {
    const joint = subject.name ? jointStart(reading, subject) : subject.from;
    const from =
      joint < subject.from || subject.kind !== 'name' ? joint : modifiersStart(reading, subject.from, floor);
    return { subject, via, from, to: verb + 1 };
  };
  const before = tokens[at];
  const progressive = tokens.slice(Math.max(at, -1) + 1, verb).some((token) => BE_FORMS.has(token.lower));
  if (entry.form === 'ing' && !progressive) return objectOf(reading, verb, at, floor) ?? shared();
  if (!before || at < floor) return entry.form === 'past' && floor > start ? shared() : null;
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
    const antecedent = antecedentOf(reading, at, start);
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
  // "One official who relayed the exchange said": the phrase next to the verb is an object.
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
    // "According to Omarov, the president told": Omarov is not the president.
    const lead = subject ? modifiersStart(reading, subject.from, floor) - 1 : -1;
    if (subject && tokens[lead]?.lower !== 'to' && !PREPOSITIONS.has(tokens[lead]?.lower ?? ''))
      return withLead(subject, 'appositive');
  }
  return withLead(direct, 'before');
};
