import { PERSON_ROLES, ROLE_GENDER, SUBORDINATORS } from '../language/index.ts';
import type { ParagraphReading } from './articleReading.ts';
import type { Mention } from './mention.ts';
import type { Gender, NameMention } from './names.ts';
import type { People, Person } from './people.ts';
import { personOfRole } from './personOfRole.ts';
import type { Reading } from './reading.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import type { Token } from './tokens.ts';

/** Where a mention stands: paragraph (counted from 1), sentence and token of it. */
export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  readonly at: number;
}

/** Somebody named outside quotations. */
export interface Sighting extends Place {
  /** Null for somebody who cannot be told from others: "a diplomat", a surname that two share. */
  readonly person: Person | null;
  /** What the words tell of somebody who is nobody known. */
  readonly gender: Gender;
  /** As the subject of a sentence. */
  readonly subject: boolean;
  /** As the subject of a verb of saying. */
  readonly speaker: boolean;
  /** Named side by side with: "Putin and Trump". */
  readonly beside: Person | null;
}

/** How many paragraphs back a pronoun reaches, and among how many mentions it chooses. */
const REACH = 3;
const MAX_CANDIDATES = 60;
/** What a later sentence of an earlier paragraph counts for. */
const LATER_SENTENCE = 1.5;
/** Where the best candidate is not better than another by this much, neither is certain. */
const CLEAR_LEAD = 0.3;

const genderOf = (pronoun: string): Gender =>
  pronoun === 'he' || pronoun === 'him'
    ? 'male'
    : pronoun === 'she' || pronoun === 'her'
      ? 'female'
      : 'unknown';

const genderAt = ({ person, gender }: Sighting): Gender => person?.gender ?? gender;
const disagree = (a: Gender, b: Gender): boolean => a !== b && a !== 'unknown' && b !== 'unknown';

/** Of those seen before a place, whom words of this gender most likely point back to; nobody where that is not certain. */
const pointedAt = (gender: Gender, place: Place, seen: readonly Sighting[]): Person | null => {
  let best: Sighting | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  /** Of the best among the others. */
  let otherScore = Number.NEGATIVE_INFINITY;
  const lastSentence = new Map<number, number>();
  for (const { paragraph, sentence } of seen.slice(-MAX_CANDIDATES))
    lastSentence.set(paragraph, Math.max(lastSentence.get(paragraph) ?? 0, sentence));
  for (let i = seen.length - 1; i >= 0 && i >= seen.length - MAX_CANDIDATES; i--) {
    const candidate = seen[i];
    if (!candidate) break;
    const { person } = candidate;
    const paragraphs = place.paragraph - candidate.paragraph;
    if (paragraphs > REACH) break;
    if (paragraphs === 0 && candidate.at >= place.at) continue;
    const last = lastSentence.get(candidate.paragraph) ?? 0;
    const itsGender = genderAt(candidate);
    if (person?.human === false || disagree(itsGender, gender)) continue;
    const distance =
      paragraphs === 0
        ? Math.max(0, place.sentence - candidate.sentence)
        : 2 + 2 * paragraphs + LATER_SENTENCE * (last - candidate.sentence);
    const score =
      (candidate.subject ? 2 : 0) + (candidate.speaker ? 1.5 : 0) + (itsGender === gender ? 1 : 0) - distance;
    if (score > bestScore) {
      if (person !== best?.person) otherScore = bestScore;
      best = candidate;
      bestScore = score;
    } else if (person !== best?.person && score > otherScore) otherScore = score;
  }
  const rival = best?.beside ?? null;
  // "Putin and Trump spoke. He …": it may be either.
  const unsure = rival !== null && rival !== best?.person && !disagree(rival.gender, gender);
  return unsure || bestScore - otherScore < CLEAR_LEAD ? null : (best?.person ?? null);
};

/**
 * The person a pronoun stands for, among those seen before it outside quotations: the gender must not disagree; nearness,
 * standing as a subject and having spoken count for a candidate.
 */
export const resolvePronoun = (pronoun: string, place: Place, seen: readonly Sighting[]): Person | null => {
  const gender = genderOf(pronoun);
  return gender === 'unknown' ? null : pointedAt(gender, place, seen);
};

/**
 * Whom "he" and "she" may point to inside the words of `self`: never to `self`, and where two of one gender were named
 * nearby, to neither, since the words were said of something that the reporter does not tell.
 */
export const others = (seen: readonly Sighting[], place: Place, self: Person | null): Sighting[] => {
  const near = seen
    .slice(-MAX_CANDIDATES)
    .filter(
      ({ paragraph, person }) =>
        place.paragraph - paragraph <= REACH && person !== self && person?.human !== false,
    );
  return near.filter((one) =>
    near.every((other) => other.person === one.person || disagree(genderAt(one), genderAt(other))),
  );
};

const mentionOf = (name: NameMention, tokens: readonly Token[]): Mention => ({
  from: name.from,
  to: name.to,
  kind: 'name',
  name,
  head: tokens[name.to - 1]?.lower ?? '',
});

/** Whoever is joined to a name by "and". */
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

/** Whom words that are nobody’s certain name point to, as far as other pronouns are concerned; undefined where it is no human being. */
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
  if (holder || INDEFINITE.has(tokens[mention.from]?.lower ?? '')) return holder;
  // "The Ohio governor": most likely who was spoken of before.
  return pointedAt(ROLE_GENDER.get(mention.head) ?? 'unknown', place, seen) ?? undefined;
};

/** Whom a paragraph mentions outside its quotations, pronouns in subject position among them, added to `seen`. */
export const see = (paragraph: ParagraphReading, people: People, seen: Sighting[]): void => {
  const { reading, passage, clauses, headline } = paragraph;
  if (headline) return;
  const { tokens, sentences, sentenceOf } = reading.stream;
  const subjects = new Map<number, Mention>();
  for (const [index, start] of sentences.slice(0, -1).entries()) {
    const subject = sentenceSubject(reading, start, sentences[index + 1] ?? start);
    if (subject) subjects.set(subject.name?.from ?? subject.from, subject);
    // "When Rubio took him on, he …": the subject of what comes first is as good.
    const opener = SUBORDINATORS.has(tokens[start]?.lower ?? '') ? reading.nameAt[start + 1] : undefined;
    if (opener) subjects.set(opener.from, mentionOf(opener, tokens));
  }
  const speakers = new Map(clauses.map(({ subject }) => [subject.name?.from ?? subject.from, subject]));
  const at = new Set([...subjects.keys(), ...speakers.keys(), ...reading.names.map((name) => name.from)]);
  for (const from of [...at].sort((a, b) => a - b)) {
    const place: Place = { paragraph: passage.paragraph, sentence: sentenceOf[from] ?? 0, at: from };
    const mention = subjects.get(from) ?? speakers.get(from);
    const name = reading.nameAt[from];
    const known = name && name.kind !== 'thing' ? people.resolve(name) : null;
    const person = known ?? (mention && pointedTo(mention, reading, people, place, seen));
    const possessive = name?.possessive ?? false;
    if (person !== undefined)
      seen.push({
        paragraph: place.paragraph,
        sentence: place.sentence,
        at: from,
        person,
        gender: mention ? genderOfMention(mention) : 'unknown',
        subject: subjects.has(from) && !possessive,
        speaker: speakers.has(from),
        beside: besideOf(reading, name, people),
      });
  }
};
