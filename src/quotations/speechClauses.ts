import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../language/functionWords.ts';
import { ROLE_NOUNS } from '../language/titles.ts';
import {
  appositiveSubject,
  chainEndingAt,
  type Mention,
  modifiersStart,
  phraseEndingAt,
  phraseStartingAt,
  type Reading,
  SUBJECT_PRONOUNS,
  skipAdverbsBack,
} from './nounPhrases.ts';
import { ADDRESSING, SPEECH_VERBS, type SpeechVerb } from './speechVerbs.ts';

/** Somebody says something: a verb of saying with the words that stand for its subject. */
export interface SpeechClause {
  /** The verb’s token. */
  readonly verb: number;
  readonly entry: SpeechVerb;
  /** First and behind the last token of subject and verb together. */
  readonly from: number;
  readonly to: number;
  readonly subject: Mention | null;
  /** How the subject was found. */
  readonly via:
    | 'before'
    | 'appositive'
    | 'inverted'
    | 'relative'
    | 'shared'
    | 'accordingTo'
    | 'agent'
    | 'object';
  readonly negated: boolean;
}

const BE = new Set("is are was were be been being isn't wasn't isn’t wasn’t".split(' '));
const HYPOTHETICAL = new Set('would could should can may might must to'.split(' '));
const nounBefore = (reading: Reading, verb: number, entry: SpeechVerb): boolean => {
  const before = reading.stream.tokens[verb - 1];
  if (!before) return false;
  if (before.possessive) return entry.form !== 'ing' || true;
  if (
    DETERMINERS.has(before.lower) &&
    ![
      'all',
      'both',
      'each',
      'one',
      'few',
      'many',
      'most',
      'some',
      'more',
      'her',
      'this',
      'that',
      'another',
    ].includes(before.lower)
  )
    return true;
  if ((before.lower === 'her' || before.lower === 'this') && entry.form !== 'past') return true;
  if (
    PREPOSITIONS.has(before.lower) &&
    entry.form !== 'ing' &&
    !['before', 'after', 'since', 'until', 'like', 'except'].includes(before.lower)
  )
    return entry.form !== 'past' || before.lower === 'of';
  return entry.form === 'ing' && ['a', 'an', 'the', 'and the'].includes(before.lower);
};

const clauseFloor = (reading: Reading, verb: number): number => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  for (let at = verb - 1; at >= start; at--) {
    const token = tokens[at];
    if (!token) break;
    if (
      token.kind === 'quote' ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === '—' ||
      token.text === '―' ||
      token.text === '–'
    )
      return at + 1;
  }
  return start;
};

/** Where a sentence's main clause starts: behind "As he has before," or "In an interview on Tuesday,". */
const mainClauseStart = (reading: Reading, start: number, limit: number): number => {
  const { tokens } = reading.stream;
  const first = tokens[start];
  if (
    !first ||
    !(PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || first.lower.endsWith('ing'))
  )
    return start;
  for (let at = start + 1; at < limit && at < start + 40; at++) {
    if (tokens[at]?.text !== ',') continue;
    const found = phraseStartingAt(reading, at + 1, limit);
    if (
      found &&
      (found.kind === 'pronoun' ||
        found.kind === 'role' ||
        (found.kind === 'name' && tokens[found.to]?.text !== ','))
    )
      return at + 1;
  }
  return start;
};

/** The first name, pronoun or role in subject position of a sentence, before `limit`. */
export const sentenceSubject = (reading: Reading, start: number, limit: number): Mention | null => {
  const { tokens } = reading.stream;
  const from = mainClauseStart(reading, start, limit);
  for (let at = from; at < limit; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const previous = tokens[at - 1];
    if (at > from && previous && PREPOSITIONS.has(previous.lower)) {
      const skipped = phraseStartingAt(reading, at, limit);
      if (skipped) at = skipped.to - 1;
      continue;
    }
    const opens =
      reading.nameAt[at] ||
      DETERMINERS.has(token.lower) ||
      SUBJECT_PRONOUNS.has(token.lower) ||
      ROLE_NOUNS.has(token.lower);
    const found = opens ? phraseStartingAt(reading, at, limit) : null;
    if (found && (found.kind !== 'thing' || found.name !== null)) return found;
    if (found) at = found.to - 1;
  }
  return null;
};

type Found = Pick<SpeechClause, 'subject' | 'via' | 'from' | 'to'>;

const subjectBefore = (reading: Reading, verb: number, earlier: readonly SpeechClause[]): Found | null => {
  const { tokens, sentenceOf, sentences } = reading.stream;
  const entry = SPEECH_VERBS.get(tokens[verb]?.lower ?? '');
  if (!entry) return null;
  const floor = clauseFloor(reading, verb);
  const start = sentences[sentenceOf[verb] ?? 0] ?? 0;
  const at = skipAdverbsBack(reading, verb - 1, floor);
  const shared = (): Found | null => {
    const clause = earlier.findLast(
      (other) => other.subject && other.verb >= start && other.via !== 'accordingTo' && other.verb < verb,
    );
    const subject = clause?.subject ?? sentenceSubject(reading, start, verb);
    return subject && { subject, via: 'shared', from: verb, to: verb + 1 };
  };
  const leadOf = (subject: Mention): number =>
    subject.kind === 'name' ? modifiersStart(reading, subject.from, floor) : subject.from;
  const before = tokens[at];
  const finite =
    entry.form !== 'ing' ||
    BE.has(tokens[verb - 1]?.lower ?? '') ||
    tokens.slice(Math.max(at, 0) + 1, verb).some((token) => BE.has(token.lower));
  if (entry.form === 'ing' && !finite) {
    if (before && (before.lower === 'for' || before.lower === 'of') && at >= floor) {
      const object = phraseEndingAt(reading, at - 1, floor);
      if (object && object.kind === 'name')
        return { subject: object, via: 'object', from: verb, to: verb + 1 };
    }
    return shared();
  }
  if (!before || at < floor) return entry.form === 'past' && floor > start ? shared() : null;
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
    const comma = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    const antecedent = chainEndingAt(reading, comma, start);
    if (!antecedent || antecedent.kind === 'thing') return before.lower === 'who' ? null : shared();
    return { subject: antecedent, via: 'relative', from: antecedent.from, to: verb + 1 };
  }
  if (CONJUNCTIONS.has(before.lower) || before.lower === 'to') return shared();
  if (before.text === ',') {
    const subject = appositiveSubject(reading, floor, at);
    if (subject) return { subject, via: 'appositive', from: leadOf(subject), to: verb + 1 };
    const direct = phraseEndingAt(reading, at - 1, floor);
    return direct && direct.kind === 'name' && direct.from === floor
      ? { subject: direct, via: 'before', from: direct.from, to: verb + 1 }
      : shared();
  }
  const direct = chainEndingAt(reading, at, floor);
  if (!direct) return null;
  if (direct.kind !== 'name' && direct.kind !== 'pronoun') {
    const comma = tokens[direct.from - 1]?.text === ',';
    if (comma) {
      const subject = appositiveSubject(reading, floor, direct.from);
      if (subject) return { subject, via: 'appositive', from: leadOf(subject), to: verb + 1 };
    }
  }
  return { subject: direct, via: 'before', from: leadOf(direct), to: verb + 1 };
};

const subjectAfter = (reading: Reading, verb: number, entry: SpeechVerb): Found | null => {
  const { tokens, sentences, sentenceOf } = reading.stream;
  if (
    ADDRESSING.has(entry.lemma) ||
    entry.form === 'ing' ||
    entry.form === 'base' ||
    entry.takes === 'phrase'
  )
    return null;
  const previous = tokens[verb - 1];
  const quoteBefore =
    previous?.kind === 'quote' ||
    ((previous?.text === ',' || previous?.text === '—' || previous?.text === '–') &&
      tokens[verb - 2]?.kind === 'quote');
  if (!quoteBefore) return null;
  const ceiling = sentences[(sentenceOf[verb] ?? 0) + 1] ?? tokens.length;
  const subject = phraseStartingAt(reading, verb + 1, ceiling);
  if (!subject) return null;
  const after = tokens[subject.to];
  if (
    ADDRESSING.has(entry.lemma) &&
    after &&
    subject.to < ceiling &&
    after.text !== '.' &&
    after.text !== ','
  )
    return null;
  return { subject, via: 'inverted', from: verb, to: subject.to };
};

const accordingTo = (reading: Reading, at: number): SpeechClause | null => {
  const { tokens, sentences, sentenceOf } = reading.stream;
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  const ceiling = sentences[(sentenceOf[at] ?? 0) + 1] ?? tokens.length;
  const subject = phraseStartingAt(reading, at + 2, ceiling);
  return {
    verb: at,
    entry: { lemma: 'according to', takes: 'clause', form: 'past' },
    from: at,
    to: subject?.to ?? at + 2,
    subject,
    via: 'accordingTo',
    negated: false,
  };
};

/** Verbs that things too are the subject of: "the ruling said", "the survey asks". */
const THING_VERBS = new Set(
  'say state read ask note declare warn conclude find rule argue add report suggest tell write claim announce explain allege reveal indicate confirm'.split(
    ' ',
  ),
);
/** Whether a verb behind a thing's name is its verb, and not a noun ("his recent remarks") or a participle ("a song called"). */
const speaksAsThing = (reading: Reading, verb: number, entry: SpeechVerb, subject: Mention): boolean => {
  const lower = reading.stream.tokens[verb]?.lower ?? '';
  if (subject.name && entry.lemma !== 'call') return true;
  return THING_VERBS.has(entry.lemma) && !/^(?:reports?|claims?|notes?|finds?|states?)$/.test(lower);
};

/** The speech clauses of a text, in the order of their verbs. */
export const speechClauses = (reading: Reading): SpeechClause[] => {
  const { tokens, sentences, sentenceOf } = reading.stream;
  const found: SpeechClause[] = [];
  for (let verb = 0; verb < tokens.length; verb++) {
    const token = tokens[verb];
    if (!token || token.kind !== 'word') continue;
    const according = accordingTo(reading, verb);
    if (according) {
      found.push(according);
      continue;
    }
    const entry = SPEECH_VERBS.get(token.lower);
    if (!entry || token.possessive || (token.capital && reading.nameAt[verb])) continue;
    if (nounBefore(reading, verb, entry)) continue;
    const lead = tokens.slice(Math.max(0, verb - 4), verb);
    const near = lead.slice(-3);
    const negated =
      near.some((word) => NEGATIONS.has(word.lower)) ||
      near.some((word) => /^(?:declin|refus|fail)/.test(word.lower));
    const passive =
      entry.form === 'past' &&
      lead.slice(-2).some((word) => BE.has(word.lower)) &&
      !['go', 'begin'].includes(entry.lemma);
    if (passive) {
      const by = tokens.findIndex(
        (word, i) => i > verb && i < verb + 12 && word.lower === 'by' && sentenceOf[i] === sentenceOf[verb],
      );
      const ceiling = sentences[(sentenceOf[verb] ?? 0) + 1] ?? tokens.length;
      const agent = by > 0 ? phraseStartingAt(reading, by + 1, ceiling) : null;
      if (agent && agent.kind !== 'thing')
        found.push({ verb, entry, from: verb, to: verb + 1, subject: agent, via: 'agent', negated });
      continue;
    }
    if (
      entry.form === 'base' &&
      !lead.slice(-3).some((word) => AUXILIARIES.has(word.lower) || HYPOTHETICAL.has(word.lower))
    ) {
      const plural = tokens[skipAdverbsBack(reading, verb - 1, 0)];
      if (!plural || !/^(?:i|we|you|they|who|.*s|people|police|women|men)$/.test(plural.lower)) continue;
    }
    const subject = subjectAfter(reading, verb, entry) ?? subjectBefore(reading, verb, found);
    if (
      !subject?.subject ||
      (subject.subject.kind === 'thing' && !speaksAsThing(reading, verb, entry, subject.subject))
    )
      continue;
    found.push({ verb, entry, negated, ...subject });
  }
  return found;
};
