import type { Article, Passage } from '../corpus/index.ts';
import { FORMS_OF_ADDRESS, graphemeSpan, PERSON_ROLES, type Span } from '../language/index.ts';
import { attributeQuotes, type Setting } from './attributeQuotes.ts';
import { indirectSpeech } from './clauses/indirectSpeech.ts';
import type { ParagraphReading } from './clauses/readParagraph.ts';
import { sentenceSubject } from './clauses/sentenceSubject.ts';
import { cueOf } from './clauses/speechClause.ts';
import { quotingRulesOf } from './languages/articleRules.ts';
import { quotationsIn } from './languages/quotationsIn.ts';
import { nestedQuotes } from './nestedQuotes.ts';
import { withInitials } from './people/initials.ts';
import type { People, Person } from './people/people.ts';
import { personKey } from './people/personKey.ts';
import { others, type Sighting } from './people/pronouns.ts';
import { readArticle } from './people/readArticle.ts';
import { resolveMention, type Source } from './people/resolveMention.ts';
import { see } from './people/sightings.ts';
import type { Quotation, Speaker } from './quotation.ts';
import { type Attributed, type Before, hasSource, NOTHING_BEFORE } from './sieves/sieve.ts';
import { SIEVES } from './sieves/sieves.ts';
import { type Reading, sentenceAt, wordsOf } from './text/reading.ts';

const isTitle = (title: string): boolean => FORMS_OF_ADDRESS.has(title) || PERSON_ROLES.has(title);

const speakerOf = ({ person, role }: Source, mention: string | null, articleId: string): Speaker | null => {
  const name = person ? person.words.join(' ') : role;
  if (name === null) return null;
  const titles = person ? [...person.titles].filter(isTitle).sort() : [];
  return { name, mention, person: personKey(name, articleId), ...(titles.length > 0 ? { titles } : {}) };
};

const goesBy =
  /^,? who (?:goes|went) by(?: the (?:name|nickname|handle))?(?: of)? ["“‘']([^"“”‘’'\n]{1,40}?)[.,]?["”’']/u;
/** Maximum distance, in UTF-16 units, from a role to the end of such a name. */
const NAMED_WITHIN = 90;

/** "A vendor who goes by the name “Smiley”" is Smiley. */
const namedRole = (source: Source, mention: string | null, text: string): Source => {
  const at = source.person || mention === null ? -1 : text.indexOf(mention);
  if (at < 0 || mention === null) return source;
  const behind = at + mention.length;
  const name = goesBy.exec(text.slice(behind, behind + NAMED_WITHIN))?.[1];
  return name === undefined ? source : { ...source, role: name };
};

const quotationOf = (passage: Passage, one: Attributed, secondhand: boolean): Quotation => {
  const source = namedRole(one.source, one.mention, passage.text);
  const speaker = speakerOf(source, one.mention, passage.article.id);
  return {
    passage,
    span: graphemeSpan(passage.text, [one.quote.start, one.quote.end]),
    kind: one.whole ? 'direct' : 'partial',
    cue: speaker && one.cue,
    sieve: speaker && one.sieve,
    secondhand: secondhand || (speaker !== null && one.secondhand),
    speaker,
  };
};

/** The speaker whom a paragraph announces by ending with a colon; null if it announces none. */
const announcementOf = ({ reading, clauses }: ParagraphReading): Before['announced'] => {
  const { tokens } = reading.stream;
  if (tokens.at(-1)?.text !== ':') return null;
  const [start, end] = sentenceAt(reading, tokens.length - 1);
  const clause = clauses.at(-1);
  if (clause && clause.verb >= start)
    return clause.negated ? null : { mention: clause.subject, reading, cue: cueOf(reading, clause) };
  const mention = sentenceSubject(reading, start, end);
  return mention && { mention, reading, cue: null };
};

const namedIn = ({ reading, people }: Setting, [start, end]: Span): (Person | null)[] =>
  reading.names
    .filter(({ from, kind, possessive }) => {
      const at = reading.stream.tokens[from]?.start ?? -1;
      return kind !== 'thing' && !possessive && at >= start && at < end;
    })
    .map((name) => people.resolve(name));

const indirectOf = (paragraph: ParagraphReading, setting: Setting): Quotation[] => {
  const { passage, reading, clauses } = paragraph;
  return indirectSpeech(reading, clauses).flatMap(({ clause, span }): Quotation[] => {
    const { subject } = clause;
    const source = resolveMention(
      subject,
      reading,
      setting.placeOf(subject.from),
      setting.people,
      setting.seen,
    );
    // "Trump fits that bill, he added": a person named in the reported words is not their speaker.
    const behind = subject.kind === 'pronoun' && (reading.stream.tokens[subject.from]?.start ?? 0) > span[0];
    if (behind && source.person && namedIn(setting, span).includes(source.person)) return [];
    const speaker = speakerOf(source, wordsOf(reading, subject.from, subject.to), passage.article.id);
    if (!speaker) return [];
    const whole = graphemeSpan(passage.text, span);
    return [
      {
        passage,
        span: whole,
        kind: 'indirect',
        cue: cueOf(reading, clause),
        sieve: 'reported',
        secondhand: false,
        speaker,
      },
    ];
  });
};

/** The speaker named by the label of a transcript paragraph: "AMBASSADOR ROE: He said …". */
const speakerLabel = ({ nameAt, stream: { tokens } }: Reading, people: People): Person | null => {
  const name = nameAt[0];
  const isLabel = name && name.kind !== 'thing' && tokens[name.to]?.text === ':';
  return isLabel && tokens[name.to + 1]?.kind === 'word' ? people.resolve(name) : null;
};

/** Returns the quotations of one paragraph and the state it passes to the next one. */
const quotationsOf = (
  paragraph: ParagraphReading,
  next: ParagraphReading | null,
  people: People,
  seen: Sighting[],
  before: Before,
): { quotations: Quotation[]; before: Before } => {
  const { passage, reading, clauses } = paragraph;
  see(paragraph, people, seen);
  const { sentenceOf, tokens } = reading.stream;
  const label = speakerLabel(reading, people);
  const setting: Setting = {
    reading,
    clauses,
    people,
    seen: label ? others(seen, { paragraph: passage.paragraph, sentence: 0, at: 0 }, label) : seen,
    placeOf: (at) => ({ paragraph: passage.paragraph, sentence: sentenceOf[at] ?? 0, at }),
    self: { person: label, role: null },
    before,
    next: next?.reading ?? null,
    sieves: SIEVES,
  };
  const indirect = paragraph.headline ? [] : indirectOf(paragraph, setting);
  const judged = attributeQuotes(setting);
  const quotations = judged.flatMap((one) => {
    const inner = nestedQuotes(setting, one, one.at).map((nested) => quotationOf(passage, nested, true));
    return one.nobodys ? inner : [quotationOf(passage, one.attributed, false), ...inner];
  });
  const last = judged.at(-1)?.attributed ?? null;
  const after: Before = {
    unclosed: last && !last.quote.closed ? last : null,
    announced: announcementOf(paragraph),
    last: last && hasSource(last) ? last : null,
    ended: last?.whole === true && sentenceOf[judged.at(-1)?.at ?? 0] === sentenceOf.at(-1),
  };
  const bySpan = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
    a.span[0] - b.span[0] || b.span[1] - a.span[1];
  return {
    quotations: [...quotations, ...indirect].sort(bySpan),
    before: tokens.length === 0 ? before : after,
  };
};

/** Gives an unclosed quotation the speaker of the quotation that opens the next paragraph. */
const reopen = (quotations: Quotation[], { span, speaker, kind }: Quotation): void => {
  const unclosed = quotations.findLastIndex((one) => one.kind !== 'indirect');
  const open = quotations[unclosed];
  if (open?.kind !== 'direct' || open.speaker || !speaker || span[0] !== 0 || kind === 'indirect') return;
  quotations[unclosed] = { ...open, speaker: { ...speaker, mention: null }, sieve: 'reopened' };
};

/**
 * Returns every quotation of an article in reading order: quoted utterances and phrases, and reported speech. Precision
 * first: the speaker is null if no sieve is certain. Leaves out titles, nicknames, names of things and other text in
 * quotation marks that is no utterance. Pure; its time grows only with the article’s length.
 */
export const extractQuotations = (article: Article): Quotation[] => {
  const rules = quotingRulesOf(article);
  if (rules) return quotationsIn(article, rules);
  const { paragraphs, people } = readArticle(article);
  const seen: Sighting[] = [];
  let before = NOTHING_BEFORE;
  const all: Quotation[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const found = quotationsOf(paragraph, paragraphs[index + 1] ?? null, people, seen, before);
    const [reopening] = found.quotations;
    if (before.unclosed && reopening) reopen(all, reopening);
    before = found.before;
    all.push(...found.quotations);
  }
  return withInitials(all, article);
};
