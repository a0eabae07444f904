import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  NEGATIONS,
  PARTICLES,
  PREPOSITIONS,
  SPEECH_CUES,
  type SpeechVerb,
} from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { citesOthers, isCitation, QUOTING, quotedClause } from './citations.ts';
import type { Mention } from './mention.ts';
import { phraseStartingAt } from './phraseStartingAt.ts';
import type { FoundSubject, SpeechClause } from './speechClause.ts';
import { subjectAfter } from './subjectAfter.ts';
import { subjectBefore } from './subjectBefore.ts';
import { isAdverb, isNamedInS } from './wordClasses.ts';

const PRONOUN_LIKE = new Set('all both each one few many most some more her this that another'.split(' '));
const VERB_FRIENDLY = new Set(['before', 'after', 'since', 'until', 'like', 'except']);

/** Whether the word at `verb` is a noun or an adjective here: "the report", "of talks", "his claims". */
const isNoun = (reading: Reading, verb: number, entry: SpeechVerb): boolean => {
  const { tokens } = reading.stream;
  const before = tokens[verb - 1];
  if (!before) return false;
  if (before.possessive) return !isNamedInS(reading, verb - 1);
  if (DETERMINERS.has(before.lower) && !PRONOUN_LIKE.has(before.lower)) return true;
  if ((before.lower === 'her' || before.lower === 'this') && entry.form !== 'past') return true;
  if (!PREPOSITIONS.has(before.lower) || entry.form === 'ing' || VERB_FRIENDLY.has(before.lower))
    return false;
  return entry.form !== 'past' || before.lower === 'of';
};

const HYPOTHETICAL = new Set('would could should can may might must will to'.split(' '));
const REFUSAL = /^(?:declin|refus|fail)/;

/** Reads the words right before a verb that belong to it: "has never been", "declined to". */
const leadIn = (
  { stream: { tokens } }: Reading,
  verb: number,
): { passive: boolean; negated: boolean; helped: boolean; hypothetical: boolean } => {
  const lead = { passive: false, negated: false, helped: false, hypothetical: false };
  for (let at = verb - 1; at >= 0 && at > verb - 6; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (REFUSAL.test(lower)) lead.negated = true;
    else if (NEGATIONS.has(lower)) lead.negated = true;
    else if (lower === 'to') lead.helped = true;
    else if (!AUXILIARIES.has(lower) && !isAdverb(lower)) break;
    if (AUXILIARIES.has(lower)) lead.helped = true;
    if (BE_FORMS.has(lower)) lead.passive = true;
    if (HYPOTHETICAL.has(lower)) lead.hypothetical = true;
  }
  return lead;
};

const MAX_AGENT_DISTANCE = 12;
/** Returns the agent of a passive verb, who is its speaker: "… was described by Witkoff as “…”". */
const agentOf = (reading: Reading, verb: number): Mention | null => {
  const { tokens, sentences, sentenceOf } = reading.stream;
  const ceiling = sentences[(sentenceOf[verb] ?? 0) + 1] ?? tokens.length;
  for (let at = verb + 1; at < ceiling && at < verb + MAX_AGENT_DISTANCE; at++) {
    if (tokens[at]?.lower !== 'by') continue;
    const agent = phraseStartingAt(reading, at + 1, ceiling);
    return agent && agent.kind !== 'thing' ? agent : null;
  }
  return null;
};

const ACCORDING: SpeechVerb = { lemma: 'according to', takes: 'clause', form: 'past', isUttered: false };
const accordingTo = (reading: Reading, at: number): SpeechClause | null => {
  const { tokens, sentences, sentenceOf } = reading.stream;
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  const ceiling = sentences[(sentenceOf[at] ?? 0) + 1] ?? tokens.length;
  const subject = phraseStartingAt(reading, at + 2, ceiling);
  return (
    subject && {
      verb: at,
      entry: ACCORDING,
      from: at,
      to: subject.to,
      subject,
      via: 'accordingTo',
      negated: false,
      hypothetical: false,
    }
  );
};

/** Verbs that can have a thing as their subject: "the ruling said", "the survey asks". */
const THING_VERBS = new Set(
  `say state read ask note declare warn conclude find rule argue add report suggest tell write claim announce explain allege
  reveal indicate confirm`.split(/\s+/),
);
const NOUN_TOO = new Set('report reports claim claims note notes find finds state states'.split(' '));

/** Whether the word after a thing is its verb, not a noun ("his recent remarks") or a participle ("a song called"). */
const speaksAsThing = (
  { stream: { tokens } }: Reading,
  verb: number,
  entry: SpeechVerb,
  subject: Mention,
): boolean => {
  const lower = tokens[verb]?.lower ?? '';
  if (subject.name)
    return entry.lemma !== 'call' || (subject.to === verb && tokens[verb + 1]?.kind === 'word');
  const next = tokens[verb + 1];
  // "“…,” the bill states", "the bill states that": no noun.
  const isVerb =
    tokens[subject.from - 1]?.kind === 'quote' ||
    next?.kind === 'quote' ||
    (subject.to === verb && /^(?:that|[:,])$/.test(next?.lower ?? ''));
  return THING_VERBS.has(entry.lemma) && (isVerb || !NOUN_TOO.has(lower));
};

/** Nouns that are rarely verbs: "Hillary Clinton emails". */
const RARELY_VERBS = new Set('emails posts texts blogs e-mails'.split(' '));

const plural = /^(?:i|we|you|they|who|.*s|people|police|women|men)$/;
/** A plural as the last word of a longer name does not count: "the New York Times report". */
const isPlural = ({ head, name }: Mention): boolean =>
  plural.test(head) && (!name || name.to - name.from === 1);

/** Subjects that name no particular speaker: "nobody said", "neither Trump nor Putin said", "somebody might say". */
const NOBODY = new Set(
  'nobody none no nor neither few somebody someone anybody anyone everybody everyone'.split(' '),
);
/** "if Putin says", "whether he said". */
const SUPPOSING = new Set(['if', 'whether', 'unless']);
/** "A post claims that Putin said …": verbs that leave the inner statement in doubt. */
const DOUBTING = new Set(['claim', 'allege', 'deny', 'speculate', 'imply']);
/** "Had Putin said so, the war would be over." */
const INVERTING = new Set(['had', 'should', 'were']);
const lowerAt = ({ stream: { tokens } }: Reading, at: number): string => tokens[at]?.lower ?? '';

/** "reflected the former striker", not "lasted four minutes". */
const SOMEBODY = /^(?:the|an?|one|his|her|their)$/;
const pastTense = /^\p{Ll}{3,}ed$/u;
const commaEnd = /,[’'”"»\s]*$/u;
/**
 * Returns an unlisted past tense as a verb of saying, if a comma joins it to a quotation before it. A comma or a colon may
 * also join it to a quotation after it: "“…,” reflected the former striker", "Hell commented, “…”".
 */
const improvised = ({ text, stream: { tokens } }: Reading, verb: number): SpeechVerb | undefined => {
  const lower = tokens[verb]?.lower ?? '';
  if (!pastTense.test(lower) || REFUSAL.test(lower)) return undefined;
  const entry: SpeechVerb = { lemma: lower, takes: 'utterance', form: 'past', isUttered: true };
  if (/^[,:]$/.test(tokens[verb + 1]?.text ?? '') && tokens[verb + 2]?.quote) return entry;
  for (let at = verb - 1; at >= 0 && at >= verb - 4; at--) {
    const quote = tokens[at]?.quote;
    if (quote)
      return commaEnd.test(text.slice(Math.max(quote.start, quote.end - 4), quote.end)) ? entry : undefined;
    if (tokens[at]?.kind !== 'word') return undefined;
  }
  return undefined;
};

/** "CNN added, citing the officials, adding that": the last clause also belongs to the officials. */
const goesOnCiting = ({ via, subject }: FoundSubject, earlier: readonly SpeechClause[]): boolean => {
  const last = earlier.at(-1);
  return (
    via === 'shared' && last?.negated === true && QUOTING.has(last.entry.lemma) && last.subject === subject
  );
};

const clauseAt = (reading: Reading, verb: number, earlier: readonly SpeechClause[]): SpeechClause | null => {
  const token = reading.stream.tokens[verb];
  const listed = SPEECH_CUES.get(token?.lower ?? '');
  const entry = listed ?? improvised(reading, verb);
  if (!token || !entry || token.possessive || (token.capital && reading.nameAt[verb])) return null;
  if (isNoun(reading, verb, entry) || RARELY_VERBS.has(token.lower)) return null;
  const particles = PARTICLES.get(entry.lemma);
  if (particles && !particles.includes(lowerAt(reading, verb + 1))) return null;
  // "the items announced were": a participle; the sentence has another verb.
  if (entry.form === 'past' && BE_FORMS.has(reading.stream.tokens[verb + 1]?.lower ?? '')) return null;
  const { passive, negated, helped, hypothetical } = leadIn(reading, verb);
  // "Park, described by Guo as": a participle without an auxiliary.
  const reduced = entry.takes === 'phrase' && reading.stream.tokens[verb + 1]?.lower === 'by';
  const quoted = QUOTING.has(entry.lemma) ? quotedClause(reading, verb, passive) : null;
  if (quoted) return quoted;
  if (entry.form === 'past' && (passive || reduced) && entry.lemma !== 'go') {
    const agent = agentOf(reading, verb);
    return (
      agent && { verb, entry, from: verb, to: verb + 1, subject: agent, via: 'agent', negated, hypothetical }
    );
  }
  const found = subjectAfter(reading, verb, entry) ?? subjectBefore(reading, verb, entry, earlier);
  if (
    !found ||
    (found.subject.kind === 'thing' &&
      (found.via !== 'inverted' || (!listed && !SOMEBODY.test(lowerAt(reading, found.subject.from)))) &&
      !speaksAsThing(reading, verb, entry, found.subject))
  )
    return null;
  if (entry.form === 'base' && !helped && !isPlural(found.subject)) return null;
  const denied =
    negated ||
    NOBODY.has(found.subject.head) ||
    NOBODY.has(lowerAt(reading, found.subject.from)) ||
    NOBODY.has(lowerAt(reading, found.subject.from - 1));
  const reporting = lowerAt(reading, found.from - 1) === 'that' ? lowerAt(reading, found.from - 2) : '';
  const doubted = DOUBTING.has(SPEECH_CUES.get(reporting)?.lemma ?? '');
  const opener = Math.min(found.from, found.subject.from - 1);
  const supposed =
    SUPPOSING.has(lowerAt(reading, found.from - 1)) ||
    (found.via === 'before' && INVERTING.has(lowerAt(reading, opener)));
  return {
    verb,
    entry,
    negated:
      denied ||
      supposed ||
      doubted ||
      isCitation(reading, verb, found, entry) ||
      goesOnCiting(found, earlier) ||
      citesOthers(reading, verb, found, entry),
    hypothetical,
    ...found,
  };
};

/** Returns the speech clauses of a text, in the order of their verbs. */
export const speechClauses = (reading: Reading): SpeechClause[] => {
  const found: SpeechClause[] = [];
  for (let at = 0; at < reading.stream.tokens.length; at++) {
    const lower = reading.stream.tokens[at]?.lower ?? '';
    if (!SPEECH_CUES.has(lower) && lower !== 'according' && !lower.endsWith('ed')) continue;
    const clause = accordingTo(reading, at) ?? clauseAt(reading, at, found);
    if (!clause) continue;
    found.push(clause);
    // Skips the tokens of "quoted him as saying", which have no second subject.
    at = Math.max(at, clause.verb);
  }
  return found;
};
