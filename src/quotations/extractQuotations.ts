import type { Article } from '../corpus/article.ts';
import { type Passage, passagesOf } from '../corpus/passage.ts';
import type { Attributed } from './attributed.ts';
import { namesIn } from './names.ts';
import type { Reading } from './nounPhrases.ts';
import { People } from './people.ts';
import { personKey } from './personKey.ts';
import type { Quotation, QuotationKind, Speaker } from './quotation.ts';
import { type MarkedSpan, markedSpans } from './quotationMarks.ts';
import { resolveMention, type Sighting } from './resolveMention.ts';
import type { Before, QuoteContext, Verdict } from './sieves/sieve.ts';
import { SIEVES } from './sieves/sieves.ts';
import { type SpeechClause, speechClauses } from './speechClauses.ts';
import { sentenceSubject } from './subjects.ts';
import { quoteEndsSentence, streamOf } from './tokens.ts';
import { utteranceOf } from './utterance.ts';

export const readingOf = (text: string, from: number, to: number, quotes: readonly MarkedSpan[]): Reading => {
  const stream = streamOf(text, from, to, quotes);
  const names = namesIn(stream);
  const nameAt: Reading['nameAt'][number][] = new Array(stream.tokens.length);
  for (const name of names) for (let i = name.from; i < name.to; i++) nameAt[i] = name;
  return { text, stream, names, nameAt };
};

interface Paragraph {
  readonly passage: Passage;
  readonly quotes: readonly MarkedSpan[];
  readonly reading: Reading;
  readonly clauses: readonly SpeechClause[];
  /** Most of its words have capitals: what looks like a name is often none. */
  readonly headline: boolean;
}

const isHeadline = ({ stream: { tokens } }: Reading): boolean => {
  const long = tokens.filter((token) => token.kind === 'word' && token.lower.length > 3);
  return long.length > 3 && long.filter((token) => token.capital).length > long.length * 0.7;
};

const sightingsOf = ({ reading, passage, clauses, headline }: Paragraph, people: People): Sighting[] => {
  if (headline) return [];
  const { sentenceOf, sentences } = reading.stream;
  const subjects = new Set<number>();
  for (let s = 0; s + 1 < sentences.length; s++) {
    const subject = sentenceSubject(reading, sentences[s] ?? 0, sentences[s + 1] ?? 0);
    if (subject?.name) subjects.add(subject.name.from);
  }
  const speakers = new Set(
    clauses.flatMap((clause) => (clause.subject?.name ? [clause.subject.name.from] : [])),
  );
  return reading.names.flatMap((name): Sighting[] => {
    if (name.kind === 'thing') return [];
    const person = people.resolve(name);
    return person
      ? [
          {
            person,
            paragraph: passage.paragraph,
            sentence: sentenceOf[name.from] ?? 0,
            at: name.from,
            subject: subjects.has(name.from) && !name.possessive,
            speaker: speakers.has(name.from),
          },
        ]
      : [];
  });
};

const introducer = ({ reading, clauses }: Paragraph): Before['introduced'] => {
  const { tokens, sentences } = reading.stream;
  const start = sentences.at(-2) ?? 0;
  const clause = clauses.findLast((candidate) => candidate.verb >= start);
  const mention = clause?.subject ?? sentenceSubject(reading, start, tokens.length);
  return mention && { mention, reading, cue: clause ? (tokens[clause.verb]?.text ?? null) : null };
};

const NOTHING: Before = { unclosed: null, introduced: null, last: null };

const attribute = (context: QuoteContext): { verdict: Verdict; sieve: string } | null => {
  for (const sieve of SIEVES) {
    const verdict = sieve.decide(context);
    if (verdict) return { verdict, sieve: sieve.name };
  }
  return null;
};

/** Every quotation of an article in reading order. Pure; linear in the article's length. */
export const extractQuotations = (article: Article): Quotation[] => {
  const people = new People();
  const paragraphs = passagesOf(article).map((passage): Paragraph => {
    const quotes = markedSpans(passage.text);
    const reading = readingOf(passage.text, 0, passage.text.length, quotes);
    return { passage, quotes, reading, clauses: speechClauses(reading), headline: isHeadline(reading) };
  });
  const prose = paragraphs.filter(({ headline }) => !headline);
  for (const certain of [true, false])
    for (const { reading, passage } of prose)
      for (const name of reading.names)
        if ((name.kind === 'person') === certain) people.learn(name, passage.paragraph);
  for (const { reading } of prose) for (const name of reading.names) people.count(name);
  for (const { clauses } of paragraphs)
    for (const { subject } of clauses) {
      if (subject?.kind !== 'name' || !subject.name || subject.name.words.length < 2) continue;
      const person = people.resolve(subject.name);
      if (person) person.human = true;
    }
  const sightings: Sighting[] = [];
  const found: Quotation[] = [];
  let before: Before = NOTHING;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { passage, quotes, reading, clauses } = paragraph;
    const { tokens, sentenceOf, sentences } = reading.stream;
    sightings.push(...sightingsOf(paragraph, people));
    const decided: Attributed[] = [];
    for (const [at, token] of tokens.entries()) {
      const quote = token.quote;
      if (!quote) continue;
      const s = sentenceOf[at] ?? 0;
      const sentence = [sentences[s] ?? 0, sentences[s + 1] ?? tokens.length] as const;
      const look = utteranceOf(reading, at);
      if (look === 'none') continue;
      const whole = look === 'whole';
      const context: QuoteContext = {
        reading,
        clauses,
        quote,
        at,
        sentence,
        whole,
        earlier: decided,
        before,
        next: paragraphs[index + 1]?.reading ?? null,
      };
      const outcome = attribute(context);
      const verdict = outcome?.verdict ?? null;
      const resolved = verdict?.as
        ? { person: verdict.as.person, role: verdict.as.role }
        : verdict?.mention
          ? resolveMention(verdict.mention, verdict.reading ?? reading, people, sightings, passage.paragraph)
          : { person: null, role: null };
      const where = verdict?.reading ?? reading;
      const mention = verdict?.mention
        ? where.text.slice(
            where.stream.tokens[verdict.mention.from]?.start ?? 0,
            where.stream.tokens[verdict.mention.to - 1]?.end ?? 0,
          )
        : null;
      if (resolved.person && verdict?.mention && !verdict.reading)
        sightings.push({
          person: resolved.person,
          paragraph: passage.paragraph,
          sentence: sentenceOf[verdict.mention.from] ?? 0,
          at: verdict.mention.from,
          subject: true,
          speaker: true,
        });
      decided.push({
        quote,
        at,
        person: resolved.person,
        role: resolved.role,
        mention,
        cue: verdict?.cue ?? null,
        sieve: outcome?.sieve ?? null,
        whole,
      });
    }
    for (const one of decided) {
      const name = one.person ? one.person.words.join(' ') : one.role;
      const speaker: Speaker | null =
        name === null ? null : { name, mention: one.mention, person: personKey(name, article.id) };
      const kind: QuotationKind = one.whole ? 'direct' : 'partial';
      found.push({
        passage,
        span: [one.quote.start, one.quote.end],
        kind,
        cue: one.cue,
        sieve: speaker ? one.sieve : null,
        secondhand: false,
        speaker,
      });
    }
    const last = decided.at(-1) ?? null;
    const colon = tokens.at(-1)?.text === ':';
    before = {
      unclosed: last && !last.quote.closed ? last : null,
      introduced: colon ? introducer(paragraph) : null,
      last: last && (last.person || last.role) ? last : null,
    };
    if (quotes.length === 0 && !colon) before = NOTHING;
  }
  return found;
};

export { quoteEndsSentence };
