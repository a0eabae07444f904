import { type Gender, PREPOSITIONS, SPEECH_CUES } from '../../language/index.ts';
import type { NameMention } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import type { People, Person } from './people.ts';

const GENDER_OF: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['herself', 'female'],
]);
/** Maximum distance, in tokens, from a name to the pronoun that shows its gender. */
const REACH = 6;

/** Whether only words, without prepositions and other people’s names, precede a name in its sentence. */
const opensSentence = (
  { stream: { tokens, sentences, sentenceOf }, nameAt }: Reading,
  from: number,
): boolean => {
  for (let at = sentences[sentenceOf[from] ?? 0] ?? 0; at < from; at++) {
    const { kind = 'mark', lower = '' } = tokens[at] ?? {};
    const name = nameAt[at];
    if (kind !== 'word' || PREPOSITIONS.has(lower) || (name && name.kind !== 'thing')) return false;
  }
  return true;
};

/**
 * Returns the gender shown by the pronoun after a name that opens its sentence. Examples: "Jordan Pike said she had no
 * regrets", "Frances Roe threw his racket", "Andrea Bellini and his Greek counterpart". The pronoun cannot refer to another
 * named person there.
 */
const genderBehind = (reading: Reading, { from, to, possessive }: NameMention): Gender => {
  const { tokens, sentenceOf } = reading.stream;
  if (possessive) return 'unknown';
  for (let at = to; at < to + REACH && sentenceOf[at] === sentenceOf[from]; at++) {
    const token = tokens[at];
    const before = tokens[at - 1]?.lower ?? '';
    if (token?.kind !== 'word' || reading.nameAt[at]) return 'unknown';
    const gender = GENDER_OF.get(token.lower);
    if (!gender) continue;
    if (!opensSentence(reading, from)) return 'unknown';
    if (token.lower === 'he' || token.lower === 'she')
      return SPEECH_CUES.has(before) || before === 'that' ? gender : 'unknown';
    // "threw at his door", "told her": the pronoun refers to another person.
    if (PREPOSITIONS.has(before)) return 'unknown';
    return token.lower === 'her' && before !== 'and' ? 'unknown' : gender;
  }
  return 'unknown';
};

/** Sets the gender of people from pronouns, if their given name does not show it. */
export const learnGenders = (readings: readonly Reading[], people: People): void => {
  const told = new Map<Person, Set<Gender>>();
  for (const reading of readings)
    for (const name of reading.names) {
      const gender =
        name.kind === 'thing' || name.words.length === 0 ? 'unknown' : genderBehind(reading, name);
      const person = gender === 'unknown' ? null : people.resolve(name);
      if (person?.gender === 'unknown') told.set(person, (told.get(person) ?? new Set<Gender>()).add(gender));
    }
  for (const [person, genders] of told) if (genders.size === 1) person.gender = [...genders][0] ?? 'unknown';
};
