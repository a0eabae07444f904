import { SUBORDINATORS } from '../language/functionWords.ts';
import type { ParagraphReading } from './articleReading.ts';
import type { Mention } from './mention.ts';
import type { Gender, NameMention } from './names.ts';
import type { People, Person } from './people.ts';
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
  readonly person: Person;
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

const genderOf = (pronoun: string): Gender =>
  pronoun === 'he' || pronoun === 'him'
    ? 'male'
    : pronoun === 'she' || pronoun === 'her'
      ? 'female'
      : 'unknown';

/**
 * The person a pronoun stands for, among those seen before it outside quotations: the gender must not disagree; nearness,
 * standing as a subject and having spoken count for a candidate.
 */
export const resolvePronoun = (pronoun: string, place: Place, seen: readonly Sighting[]): Person | null => {
  const gender = genderOf(pronoun);
  if (gender === 'unknown') return null;
  let best: Sighting | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = seen.length - 1; i >= 0 && i >= seen.length - MAX_CANDIDATES; i--) {
    const candidate = seen[i];
    if (!candidate) break;
    const { person } = candidate;
    const paragraphs = place.paragraph - candidate.paragraph;
    if (paragraphs > REACH) break;
    if (paragraphs === 0 && candidate.at >= place.at) continue;
    if (!person.human || (person.gender !== gender && person.gender !== 'unknown')) continue;
    const distance = paragraphs === 0 ? Math.max(0, place.sentence - candidate.sentence) : 2 + 2 * paragraphs;
    const score =
      (candidate.subject ? 2 : 0) +
      (candidate.speaker ? 1.5 : 0) +
      (person.gender === gender ? 1 : 0) -
      distance;
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  const rival = best?.beside ?? null;
  // "Putin and Trump spoke. He …": it may be either.
  const unsure =
    rival !== null && rival !== best?.person && (rival.gender === gender || rival.gender === 'unknown');
  return unsure ? null : (best?.person ?? null);
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
    const person = known ?? (mention?.kind === 'pronoun' ? resolvePronoun(mention.head, place, seen) : null);
    const possessive = name?.possessive ?? false;
    if (person)
      seen.push({
        paragraph: place.paragraph,
        sentence: place.sentence,
        at: from,
        person,
        subject: subjects.has(from) && !possessive,
        speaker: speakers.has(from),
        beside: besideOf(reading, name, people),
      });
  }
};
