import { ROLE_GENDER } from '../language/titles.ts';
import type { Mention, Reading } from './nounPhrases.ts';
import type { People, Person } from './people.ts';

/** Somebody named outside quotations: where, and whether as the subject of a sentence. */
export interface Sighting {
  readonly person: Person;
  readonly paragraph: number;
  readonly sentence: number;
  readonly at: number;
  readonly subject: boolean;
  /** As the subject of a verb of saying. */
  readonly speaker: boolean;
}

export interface Resolved {
  readonly person: Person | null;
  /** A role nobody of the article is known to fill, or an organisation. */
  readonly role: string | null;
}

const NOBODY: Resolved = { person: null, role: null };
const REACH = 3;

/** The person a pronoun stands for: nearest sentence first, its subject before others, gender agreeing. */
export const resolvePronoun = (
  pronoun: string,
  sightings: readonly Sighting[],
  paragraph: number,
  sentence: number,
  at: number,
): Person | null => {
  const gender =
    pronoun === 'he' || pronoun === 'him' ? 'male' : pronoun === 'she' || pronoun === 'her' ? 'female' : null;
  if (!gender) return null;
  let best: Sighting | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = sightings.length - 1; i >= 0; i--) {
    const seen = sightings[i];
    if (!seen) break;
    if (paragraph - seen.paragraph > REACH) break;
    if (seen.paragraph === paragraph && seen.at >= at) continue;
    if (seen.person.gender !== gender && seen.person.gender !== 'unknown') continue;
    if (!seen.person.human) continue;
    const distance =
      seen.paragraph === paragraph
        ? Math.max(0, sentence - seen.sentence)
        : 2 + 2 * (paragraph - seen.paragraph);
    const score =
      -distance + (seen.subject ? 2 : 0) + (seen.speaker ? 1.5 : 0) + (seen.person.gender === gender ? 1 : 0);
    if (score > bestScore) {
      best = seen;
      bestScore = score;
    }
  }
  return best?.person ?? null;
};

const rolePerson = (mention: Mention, reading: Reading, people: People): Person | null => {
  const words = reading.stream.tokens.slice(mention.from, mention.to);
  if (words[0]?.lower !== 'the' && !words.some((word) => word.possessive)) return null;
  const fitting = people.all.filter((person) => person.human && person.titles.has(mention.head));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

export const resolveMention = (
  mention: Mention,
  reading: Reading,
  people: People,
  sightings: readonly Sighting[],
  paragraph: number,
): Resolved => {
  if (mention.kind === 'pronoun') {
    const sentence = reading.stream.sentenceOf[mention.from] ?? 0;
    return { person: resolvePronoun(mention.head, sightings, paragraph, sentence, mention.from), role: null };
  }
  const { tokens } = reading.stream;
  const text = reading.text.slice(tokens[mention.from]?.start ?? 0, tokens[mention.to - 1]?.end ?? 0);
  if (mention.kind === 'name' && mention.name) {
    const person = people.resolve(mention.name);
    if (person) person.human = true;
    return person ? { person, role: null } : NOBODY;
  }
  if (mention.kind === 'role') {
    const person = rolePerson(mention, reading, people);
    if (person) return { person, role: null };
  }
  return { person: null, role: text };
};

export const roleGender = (head: string): 'male' | 'female' | 'unknown' => ROLE_GENDER.get(head) ?? 'unknown';
