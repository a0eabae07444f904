import type { Mention } from '../clauses/mention.ts';
import type { NameMention } from '../text/names.ts';
import { type Reading, sentenceAt, wordsOf } from '../text/reading.ts';
import type { People, Person } from './people.ts';
import { personOfRole } from './personOfRole.ts';
import { type Place, pointedAt, resolvePronoun, type Sighting } from './pronouns.ts';

/** Who speaks: a person of the article, or a role or organisation by the words that name it. Never both. */
export interface Source {
  readonly person: Person | null;
  readonly role: string | null;
}

export const NOBODY: Source = { person: null, role: null };

/** How many mentions back a namesake is looked for. */
const RECENT = 60;
/** "Kim Min-seok, an analyst, left. Kim said": of several Kims the one whom the paragraph has named before. */
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

/** "Macron and Starmer said": what two say together is neither's own. */
const isJoint = ({ from }: Mention, reading: Reading): boolean => {
  const { tokens } = reading.stream;
  const other = tokens[from - 1]?.lower === 'and' ? reading.nameAt[from - 2] : undefined;
  if (!other || other.kind === 'thing' || other.possessive || other.words.length === 0) return false;
  return other.from === sentenceAt(reading, from)[0] || tokens[other.from - 1]?.text === ',';
};

const AGED = /-year-old$/;

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
    if (isJoint(mention, reading)) return NOBODY;
    const person = namedAbove(mention.name, place, people, seen) ?? people.resolve(mention.name);
    // Whoever speaks is a person, whatever the name looked like.
    if (person) person.human = true;
    return { person, role: null };
  }
  const person = mention.kind === 'role' ? personOfRole(mention, reading, people) : undefined;
  if (person === null) return NOBODY;
  // "The 29-year-old New Zealander": whoever was spoken of before.
  const { tokens } = reading.stream;
  const aged = [mention.from, mention.from + 1].some(
    (at) => at < mention.to && AGED.test(tokens[at]?.lower ?? ''),
  );
  const described = aged && tokens[mention.from]?.lower === 'the' ? pointedAt('unknown', place, seen) : null;
  if (described) return { person: described, role: null };
  return person ? { person, role: null } : { person: null, role: wordsOf(reading, mention.from, mention.to) };
};
