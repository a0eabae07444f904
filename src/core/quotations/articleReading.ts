import { type Article, type Passage, passagesOf } from '../corpus/index.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  ROLE_NOUNS,
  SUBORDINATORS,
  TITLE_MODIFIERS,
} from '../language/index.ts';
import { blockQuoteSpans, blockQuoteStart } from './blockQuote.ts';
import { markedSpans } from './markedSpans.ts';
import type { NameMention } from './names.ts';
import { People } from './people.ts';
import { type Reading, readText, sentenceAt } from './reading.ts';
import { type SpeechClause, speechClauses } from './speechClauses.ts';

/** One paragraph, read: its quotations are tokens of the reading. */
export interface ParagraphReading {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly clauses: readonly SpeechClause[];
  /** Most of its words have capitals: what looks like a name is often none. */
  readonly headline: boolean;
  /** A block quote of Markdown: the quotation has no marks. */
  readonly block: boolean;
}

const MIN_HEADLINE = 4;
const HEADLINE_EXCEPTIONS = 0.1;
const isSmall = (lower: string): boolean =>
  [DETERMINERS, PREPOSITIONS, CONJUNCTIONS, SUBORDINATORS, AUXILIARIES].some((words) => words.has(lower));
/** Whether a paragraph is set as a headline is: all words but the small ones have capitals. */
const isHeadline = ({ stream: { tokens } }: Reading): boolean => {
  const words = tokens.filter(({ kind, lower }) => kind === 'word' && !isSmall(lower));
  const plain = words.filter(({ capital }) => !capital);
  return words.length >= MIN_HEADLINE && plain.length <= words.length * HEADLINE_EXCEPTIONS;
};

const readParagraph = (passage: Passage): ParagraphReading => {
  const { text } = passage;
  const from = blockQuoteStart(text);
  const marked = markedSpans(text);
  const quotes = from === 0 ? marked : blockQuoteSpans(text, from, marked);
  const reading = readText(text, from, text.length, quotes);
  return {
    passage,
    reading,
    clauses: speechClauses(reading),
    headline: isHeadline(reading),
    block: from > 0,
  };
};

const MAX_APPOSITIVE = 8;
/** Roles in lower case around a name: "special envoy Steve Witkoff", "Steve Witkoff, the envoy". */
const rolesAround = ({ stream: { tokens } }: Reading, name: NameMention): string[] => {
  const isRole = (lower: string | undefined): lower is string => lower !== undefined && ROLE_NOUNS.has(lower);
  const before = tokens[name.from - 1]?.lower;
  const roles = isRole(before) ? [before] : [];
  // "former prime minister Jane Roe"
  for (let at = name.from - 2; roles.length > 0 && roles.length < MAX_APPOSITIVE; at--) {
    const lower = tokens[at]?.lower ?? '';
    roles.push(lower);
    if (!TITLE_MODIFIERS.has(lower)) break;
  }
  if (tokens[name.to]?.text === ',' && /^(?:the|an?|his|her|their)$/.test(tokens[name.to + 1]?.lower ?? ''))
    for (let at = name.to + 2; at < name.to + MAX_APPOSITIVE; at++) {
      const lower = tokens[at]?.lower ?? '';
      if (isRole(lower)) return [...roles, lower];
      if (TITLE_MODIFIERS.has(lower)) roles.push(lower);
      else if (tokens[at]?.kind !== 'word') break;
    }
  return roles;
};

/** The paragraphs of an article and the people it names. Certain names are learnt first: they explain the others. */
export const readArticle = (article: Article): { paragraphs: ParagraphReading[]; people: People } => {
  const people = new People();
  const paragraphs = passagesOf(article).map(readParagraph);
  const prose = paragraphs.filter(({ headline }) => !headline);
  const named = prose.flatMap(({ reading }) =>
    reading.names.map((name) => ({
      name,
      certain: name.kind === 'person',
      roles: rolesAround(reading, name),
      opens: sentenceAt(reading, name.from)[0] === name.from,
    })),
  );
  for (const first of [true, false])
    for (const [at, { name, certain, roles, opens }] of named.entries())
      if (certain === first) people.learn(name, roles, at, opens);
  for (const [at, { name, roles }] of named.entries()) people.count(name, roles, at);
  for (const { clauses } of prose)
    for (const { subject } of clauses) {
      if (subject.kind !== 'name' || !subject.name || subject.name.words.length < 2) continue;
      const person = people.resolve(subject.name);
      if (person) person.human = true;
    }
  return { paragraphs, people };
};
