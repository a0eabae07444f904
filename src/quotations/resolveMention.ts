import type { Mention } from './mention.ts';
import type { People, Person } from './people.ts';
import { personOfRole } from './personOfRole.ts';
import { type Reading, wordsOf } from './reading.ts';
import { type Place, resolvePronoun, type Sighting } from './sightings.ts';

/** Who speaks: a person of the article, or a role or organisation by the words that name it. Never both. */
export interface Source {
  readonly person: Person | null;
  readonly role: string | null;
}

export const NOBODY: Source = { person: null, role: null };

/** Whom a mention stands for; nobody where that is not certain. `self` is whom "I" and "we" stand for. */
export const resolveMention = (
  mention: Mention,
  reading: Reading,
  place: Place,
  people: People,
  seen: readonly Sighting[],
  self: Source = NOBODY,
): Source => {
  if (mention.kind === 'pronoun') {
    if (mention.head === 'i' || mention.head === 'we') return self;
    return { person: resolvePronoun(mention.head, place, seen), role: null };
  }
  if (mention.kind === 'name' && mention.name) {
    const person = people.resolve(mention.name);
    // Whoever speaks is a person, whatever the name looked like.
    if (person) person.human = true;
    return { person, role: null };
  }
  const person = mention.kind === 'role' ? personOfRole(mention, reading, people) : null;
  return person ? { person, role: null } : { person: null, role: wordsOf(reading, mention.from, mention.to) };
};
