import { type Article, passagesOf } from '../../corpus/index.ts';
import { isGivenName, namePartsOf } from '../../language/index.ts';
import { type ParagraphReading, readParagraph } from '../clauses/readParagraph.ts';
import type { NameMention } from '../text/names.ts';
import { introductionOf } from './introductions.ts';
import { People } from './people.ts';
import { learnGenders } from './statedGenders.ts';

/**
 * Gives a single given name the surname of the name after it: "Khizr and Ghazala Khan". Returns null if it is no given name.
 */
const withSurname = (name: NameMention, partner: NameMention): NameMention | null => {
  const isGiven =
    name.words.length === 1 && !name.possessive && isGivenName(name.words[0]?.toLowerCase() ?? '');
  if (!isGiven || partner.kind === 'thing' || partner.words.length !== 2) return null;
  const words = [...name.words, ...partner.words.slice(1)];
  return { ...name, words, parts: namePartsOf(words), kind: 'person' };
};

/**
 * Reads the paragraphs of an article and the people it names. Learns certain names first, because they explain the others.
 */
export const readArticle = (article: Article): { paragraphs: ParagraphReading[]; people: People } => {
  const people = new People();
  const paragraphs = passagesOf(article).map(readParagraph);
  const prose = paragraphs.filter(({ headline }) => !headline);
  const named = prose.flatMap(({ reading }) =>
    reading.names.map((name) => ({ name, introduction: introductionOf(reading, name) })),
  );
  for (const first of [true, false])
    for (const [at, { name, introduction }] of named.entries())
      if ((name.kind === 'person') === first) people.learn(name, introduction, at);
  for (const [at, { name, introduction }] of named.entries()) {
    const predecessor = introduction.succeeds ? named[at - 1] : undefined;
    if (predecessor?.introduction.departs) people.succeed(predecessor.name, name);
  }
  // "Khizr and Ghazala Khan"
  for (const [at, { name, introduction }] of named.entries()) {
    const partner = named[at + 1]?.name;
    const full = introduction.joined && partner ? withSurname(name, partner) : null;
    if (full && people.namesakes(name).length === 0) people.learn(full, introduction, at);
  }
  for (const [at, { name, introduction }] of named.entries()) people.count(name, introduction.roles, at);
  learnGenders(
    prose.map(({ reading }) => reading),
    people,
  );
  for (const { clauses } of prose)
    for (const { subject } of clauses) {
      if (subject.kind !== 'name' || !subject.name || subject.name.words.length < 2) continue;
      const person = people.resolve(subject.name);
      if (person) person.human = true;
    }
  return { paragraphs, people };
};
