import { PERSON_ROLES, ROLE_GENDER } from '../../language/index.ts';
import { jointStart } from '../clauses/jointStart.ts';
import type { Mention } from '../clauses/mention.ts';
import type { NameMention } from '../text/names.ts';
import { type Reading, wordsOf } from '../text/reading.ts';
import type { People, Person } from './people.ts';
import { personOfRole, sameRank } from './personOfRole.ts';
import { bodySpokenOf, type Place, pointedAt, resolvePronoun, type Sighting } from './pronouns.ts';

/** A speaker: a person of the article, or a role or organisation by the words that name it. Never both. */
export interface Source {
  readonly person: Person | null;
  readonly role: string | null;
}

export const NOBODY: Source = { person: null, role: null };

/** Maximum number of mentions searched back for a namesake. */
const RECENT = 60;
/** Returns the namesake whom the paragraph named before: "Kim Min-seok, an analyst, left. Kim said". */
const namedAbove = (
  name: NameMention,
  { paragraph, at }: Place,
  people: People,
  seen: readonly Sighting[],
): Person | null => {
  const namesakes = people.namesakes(name);
  if (namesakes.length < 2) return null;
  const here = seen
    .slice(-RECENT)
    .filter((one) => one.paragraph === paragraph && one.at < at)
    .map(({ person }) => person);
  const [only, second] = namesakes.filter((person) => here.includes(person));
  return only && !second ? only : null;
};

/** The ending of an owner: "the minister’s claim". */
const owning = /(?<=\p{Ll})['’]s$/u;
/** General words for people in politics, which refer to a person named before. */
const EPITHETS = new Set(
  'diplomat expert politician analyst scholar academic statesman stateswoman lawmaker'.split(' '),
);
/**
 * Returns the person that a role refers back to, if certain: "the diplomat said". The article must use that role for the
 * person, or the role must be general.
 */
const spokenOf = (
  mention: Mention,
  reading: Reading,
  place: Place,
  seen: readonly Sighting[],
): Person | null => {
  const { tokens } = reading.stream;
  const bare =
    tokens[mention.from]?.lower === 'the' &&
    !/^(?:of|for|at|who|from|in|,)$/.test(tokens[mention.to]?.lower ?? '');
  if (!bare || !PERSON_ROLES.has(mention.head)) return null;
  const person = pointedAt(ROLE_GENDER.get(mention.head) ?? 'unknown', place, seen);
  const speaker = seen.findLast(
    (one) => one.speaker && (one.paragraph < place.paragraph || one.at < place.at),
  );
  // If the likeliest person and the last speaker differ, it may be either.
  const recent = speaker !== undefined && speaker.paragraph >= place.paragraph - 1;
  if (!person?.human || (recent && speaker.person !== person)) return null;
  const called = new Set(tokens.slice(mention.from, mention.to).map(({ lower }) => lower));
  const holds = person.titles.has(mention.head) && sameRank(person, called);
  return EPITHETS.has(mention.head) || (recent && holds) ? person : null;
};

const AGED = /-year-old$/;

/** Returns the referent of a mention; `NOBODY` if it is not certain. `self`: the referent of "I" and "we". */
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
    if (mention.head === 'it') {
      const body = bodySpokenOf(place, seen);
      return typeof body === 'string' ? { person: null, role: body } : { person: body ?? null, role: null };
    }
    return { person: resolvePronoun(mention.head, place, seen), role: null };
  }
  // A joint statement belongs to no single person.
  const joint = mention.name ? jointStart(reading, mention) : mention.from;
  if (joint < mention.from) return { person: null, role: wordsOf(reading, joint, mention.to) };
  if (mention.kind === 'name' && mention.name) {
    const person = namedAbove(mention.name, place, people, seen) ?? people.resolve(mention.name);
    // A speaker is a person, whatever the shape of the name.
    if (person) person.human = true;
    return { person, role: null };
  }
  const person = mention.kind === 'role' ? personOfRole(mention, reading, people) : undefined;
  if (person === null) return NOBODY;
  const words = wordsOf(reading, mention.from, mention.to);
  // "The 29-year-old New Zealander": the person mentioned before.
  const { tokens } = reading.stream;
  const aged = [mention.from, mention.from + 1].some(
    (at) => at < mention.to && AGED.test(tokens[at]?.lower ?? ''),
  );
  const described = aged && tokens[mention.from]?.lower === 'the' ? pointedAt('unknown', place, seen) : null;
  if (described) return { person: described, role: null };
  const spoken = mention.kind === 'role' && !person ? spokenOf(mention, reading, place, seen) : null;
  if (spoken) return { person: spoken, role: null };
  return person
    ? { person, role: null }
    : { person: null, role: mention.kind === 'role' ? words.replace(owning, '') : words };
};
