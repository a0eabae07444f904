import { type Article, passagesOf } from '../../corpus/index.ts';
import { ROLE_NOUNS, TITLE_MODIFIERS } from '../../language/index.ts';
import { type ParagraphReading, readParagraph } from '../clauses/readParagraph.ts';
import type { NameMention } from '../text/names.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';
import { People } from './people.ts';

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
