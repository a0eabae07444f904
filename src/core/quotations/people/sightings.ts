import { type Gender, PERSON_ROLES, ROLE_GENDER, SUBORDINATORS } from '../../language/index.ts';
import { type Mention, mentionOf } from '../clauses/mention.ts';
import type { ParagraphReading } from '../clauses/readParagraph.ts';
import { sentenceSubject } from '../clauses/sentenceSubject.ts';
import type { NameMention } from '../text/names.ts';
import { type Reading, wordsOf } from '../text/reading.ts';
import type { People, Person } from './people.ts';
import { personOfRole } from './personOfRole.ts';
import { genderOf, type Place, pointedAt, resolvePronoun, type Sighting } from './pronouns.ts';

/** The person joined to a name by "and". */
const besideOf = (
  { stream: { tokens }, nameAt }: Reading,
  name: NameMention | undefined,
  people: People,
): Person | null => {
  if (!name) return null;
  const next = tokens[name.to]?.lower === 'and' ? nameAt[name.to + 1] : undefined;
  const previous = tokens[name.from - 1]?.lower === 'and' ? nameAt[name.from - 2] : undefined;
  const other = next ?? previous;
  return other && other.kind !== 'thing' ? people.resolve(other) : null;
};

const genderOfMention = ({ kind, head, name }: Mention): Gender =>
  kind === 'pronoun' ? genderOf(head) : (ROLE_GENDER.get(head) ?? name?.gender ?? 'unknown');

const INDEFINITE = new Set('a an one another'.split(' '));

/**
 * Returns the referent of words without a certain name, for the resolution of later pronouns. Null for an unknown person;
 * undefined if the words refer to no person.
 */
const pointedTo = (
  mention: Mention,
  reading: Reading,
  people: People,
  place: Place,
  seen: readonly Sighting[],
): Person | null | undefined => {
  if (mention.kind === 'name' && mention.name?.kind === 'person') return null;
  if (mention.kind === 'pronoun')
    return genderOf(mention.head) === 'unknown' ? undefined : resolvePronoun(mention.head, place, seen);
  const { tokens } = reading.stream;
  if (mention.kind !== 'role' || !PERSON_ROLES.has(mention.head) || tokens[mention.to]?.lower === 'of')
    return undefined;
  const named = tokens[mention.to]?.text === ',' ? reading.nameAt[mention.to + 1] : undefined;
  if (named && named.kind !== 'thing') return people.resolve(named);
  const holder = personOfRole(mention, reading, people);
  if (holder || INDEFINITE.has(tokens[mention.from]?.lower ?? '')) return holder ?? null;
  // "The Ohio governor": probably the person mentioned before.
  return pointedAt(ROLE_GENDER.get(mention.head) ?? 'unknown', place, seen) ?? undefined;
};

/** Returns the body that a subject names: "The Harrow Herald", "the ministry", or a name without evidence of a person. */
const bodyOf = (mention: Mention, reading: Reading, known: Person | null): Person | string | undefined => {
  if (mention.kind === 'name') return known && !known.human && !known.plausible ? known : undefined;
  const isBody =
    (mention.kind === 'thing' && mention.name !== null) ||
    (mention.kind === 'role' && !PERSON_ROLES.has(mention.head) && !/[^s]s$/.test(mention.head));
  return isBody ? wordsOf(reading, mention.from, mention.to) : undefined;
};

/** Adds the mentions of a paragraph outside its quotations to `seen`, including pronouns in subject position. */
export const see = (paragraph: ParagraphReading, people: People, seen: Sighting[]): void => {
  const { reading, passage, clauses, headline } = paragraph;
  if (headline) return;
  const { tokens, sentences, sentenceOf } = reading.stream;
  const subjects = new Map<number, Mention>();
  for (const [index, start] of sentences.slice(0, -1).entries()) {
    const subject = sentenceSubject(reading, start, sentences[index + 1] ?? start);
    if (subject) subjects.set(subject.name?.from ?? subject.from, subject);
    // "When Rubio took him on, he …": the subject of the first clause counts too.
    const opener = SUBORDINATORS.has(tokens[start]?.lower ?? '') ? reading.nameAt[start + 1] : undefined;
    if (opener) subjects.set(opener.from, mentionOf(opener, tokens));
  }
  const speakers = new Map(clauses.map(({ subject }) => [subject.name?.from ?? subject.from, subject]));
  const at = new Set([...subjects.keys(), ...speakers.keys(), ...reading.names.map((name) => name.from)]);
  for (const from of [...at].sort((a, b) => a - b)) {
    const place: Place = { paragraph: passage.paragraph, sentence: sentenceOf[from] ?? 0, at: from };
    const mention = subjects.get(from) ?? speakers.get(from);
    const name = reading.nameAt[from];
    // "Ethiopia’s chief negotiator": the subject is not the possessor.
    const owner = name?.possessive && mention?.kind === 'role' && !mention.name;
    const known = name && name.kind !== 'thing' && !owner ? people.resolve(name) : null;
    const person = known ?? (mention && pointedTo(mention, reading, people, place, seen));
    const possessive = !owner && (name?.possessive ?? false);
    // "Trump’s campaign": the name is the possessor’s.
    const isSubject = (subjects.has(from) || speakers.has(from)) && (!possessive || mention?.name === null);
    const body = mention && isSubject ? bodyOf(mention, reading, known) : undefined;
    if (person !== undefined || body !== undefined)
      seen.push({
        paragraph: place.paragraph,
        sentence: place.sentence,
        at: from,
        person: person ?? null,
        gender: mention ? genderOfMention(mention) : 'unknown',
        subject: body === undefined ? subjects.has(from) && !possessive : isSubject,
        speaker: speakers.has(from),
        beside: besideOf(reading, name, people),
        ...(body === undefined ? {} : { body }),
      });
  }
};
