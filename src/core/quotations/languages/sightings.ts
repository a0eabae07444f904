import type { CueGender } from '../../language/index.ts';
import { type Line, sentenceBounds, textOf } from './line.ts';
import type { Named } from './persons.ts';
import type { Parse, Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';

/** A speaker: a person, or a role or body by its words. */
export interface Teller {
  readonly person: Named | null;
  readonly role: string | null;
}

export const NOBODY: Teller = { person: null, role: null };

/** A mention of a person, role or body outside quotations. */
export interface Sighting {
  readonly paragraph: number;
  readonly sentence: number;
  readonly at: number;
  readonly teller: Teller;
  /** The gender of a role or body. A person has a separate gender, which later words may show. */
  readonly gender: CueGender;
  /** As the subject of a sentence or of a verb of saying. */
  readonly subject: boolean;
}

const agree = (a: CueGender, b: CueGender): boolean => a === b || a === 'unknown' || b === 'unknown';

const isSame = (a: Teller, b: Teller): boolean => a.person === b.person && a.role === b.role;

/** Maximum number of mentions searched back. */
const RECENT = 40;

/**
 * Returns the referent of words without a name. It is the only candidate of that gender in the nearest earlier sentence with
 * one, in the same paragraph or the one above. Among several candidates it is the subject, otherwise `NOBODY`. A body is the
 * referent only if no person may be.
 */
export const pointedAt = (
  gender: CueGender,
  paragraph: number,
  at: number,
  seen: readonly Sighting[],
): Teller => {
  const fitting = seen.slice(-RECENT).filter(({ teller: { person }, ...one }) => {
    // A candidate without evidence that it is a person may be the referent, but is not certain.
    const may = !person || person.human || (one.subject && person.words.length > 1);
    const before = one.paragraph === paragraph ? one.at < at : paragraph - one.paragraph === 1;
    return may && before && agree(person?.gender ?? one.gender, gender);
  });
  const nearest = fitting.at(-1);
  if (!nearest) return NOBODY;
  const here = fitting.filter(
    (one) => one.paragraph === nearest.paragraph && one.sentence === nearest.sentence,
  );
  const isOne = (group: readonly Sighting[]): boolean =>
    group.every(({ teller }) => isSame(teller, group[0]?.teller ?? NOBODY));
  const subjects = here.filter(({ subject }) => subject);
  const chosen = isOne(here) ? here[0] : subjects.length > 0 && isOne(subjects) ? subjects[0] : undefined;
  if (!chosen || chosen.teller.person?.human === false) return NOBODY;
  // Across paragraphs, and for a body, only if no other candidate fits.
  const isAlone =
    nearest.paragraph === paragraph && chosen.teller.person !== null
      ? true
      : fitting.every((one) => isSame(one.teller, chosen.teller));
  return isAlone ? chosen.teller : NOBODY;
};

/** The role or body that opens the sentence of a pronoun: "El presidente suspendió la sesión «…», según explicó". */
const ownSubject = (parse: Parse, { from, gender }: Phrase): Phrase | null => {
  const subject = phraseAt(parse, sentenceBounds(parse.line, from)[0]);
  const isRole = subject?.kind === 'role' || subject?.kind === 'body';
  return isRole && subject.to <= from && agree(subject.gender, gender) ? subject : null;
};

/** The content words after the noun of a role: "of Foreign Affairs". */
const complementOf = ({ from, to, head }: Phrase, { words, rules }: Line): string[] => {
  const noun = words.findIndex(({ lower }, at) => at >= from && lower === head);
  return words
    .slice(noun + 1, to)
    .map(({ lower }) => lower)
    .filter((lower) => !rules.prepositions.has(lower) && !rules.determiners.has(lower));
};

/**
 * Returns the referent of a phrase; `NOBODY` if it is not certain. `at`: the place of the phrase, or of the quotation that
 * contains it.
 */
export const tellerOf = (
  phrase: Phrase,
  parse: Parse,
  seen: readonly Sighting[],
  at: number = phrase.from,
): Teller => {
  const { line, persons } = parse;
  const { paragraph } = line.passage;
  if (phrase.kind === 'name' && phrase.name) {
    const person = persons.find(phrase.name);
    if (person) {
      person.human = true;
      if (person.gender === 'unknown') person.gender = phrase.gender;
      return { person, role: null };
    }
    if (persons.isNew(phrase.name)) return { person: persons.introduce(phrase.name), role: null };
    const single = phrase.name.words.length === 1;
    const known = persons.isKnown(phrase.name);
    return single && !known ? { person: persons.introduce(phrase.name), role: null } : NOBODY;
  }
  if (phrase.kind === 'pronoun' || phrase.kind === 'dropped') {
    const own = at === phrase.from ? ownSubject(parse, phrase) : null;
    if (own) return tellerOf(own, parse, seen);
    return pointedAt(phrase.gender, paragraph, at, seen);
  }
  const words = textOf(line, phrase.from, phrase.to);
  if (phrase.kind === 'body' || phrase.indefinite) return { person: null, role: words };
  if (line.rules.possessives.has(line.words[phrase.from]?.lower ?? '')) return { person: null, role: words };
  const [holder, second] = persons.withRole(phrase.head, phrase.gender, complementOf(phrase, line));
  if (holder && !second) return { person: holder, role: null };
  // "der Offizier", "la mandataria": the last person mentioned.
  const pointed = pointedAt(phrase.gender, paragraph, at, seen);
  const isAny = line.rules.anyRole.test(phrase.head);
  const bare = phrase.to - phrase.from <= 2;
  const roleless = (one: Named): boolean => one.human && one.roles.size === 0;
  if (bare && pointed.person && (isAny || roleless(pointed.person))) return pointed;
  // "la cheffe de l’État", "l’évêque" may be a person named elsewhere.
  const mayBe = (one: Named): boolean =>
    agree(one.gender, phrase.gender) && (isAny ? one.human : roleless(one));
  return second || persons.people.some(mayBe) ? NOBODY : { person: null, role: words };
};

/** "Falcón y Lama discutieron": of two joint subjects, neither is the later referent. */
const isJoined = ({ line: { rules, words, nameAt } }: Parse, at: number): boolean => {
  const name = nameAt[at];
  const isAnd = (place: number): boolean => rules.conjunctions.has(words[place]?.lower ?? '');
  if (!name) return false;
  return (
    (isAnd(name.to) && nameAt[name.to + 1] !== undefined) || (isAnd(at - 1) && nameAt[at - 2] !== undefined)
  );
};

/**
 * Returns the mentions of a paragraph outside its quotations, in order, after the earlier ones. `subjects`: its subject
 * phrases, including pronouns.
 */
export const sightingsOf = (
  parse: Parse,
  subjects: readonly Phrase[],
  before: readonly Sighting[],
): Sighting[] => {
  const { line, persons } = parse;
  const { paragraph } = line.passage;
  const seen = before.slice(-RECENT);
  const named = new Map(subjects.map((phrase) => [phrase.name?.from ?? phrase.from, phrase]));
  const places = new Set([...line.names.map(({ from }) => from), ...named.keys()]);
  for (const at of [...places].sort((a, b) => a - b)) {
    const phrase = named.get(at);
    const name = line.nameAt[at];
    const own = name?.from === at ? persons.find(name) : null;
    const teller = own
      ? { person: own, role: null }
      : phrase && phrase.kind !== 'name' && !phrase.unsure
        ? tellerOf(phrase, parse, seen)
        : NOBODY;
    if (!teller.person && teller.role === null) continue;
    const subject = phrase !== undefined && !isJoined(parse, at);
    const sentence = line.sentenceOf[at] ?? 0;
    seen.push({ paragraph, sentence, at, teller, gender: phrase?.gender ?? 'unknown', subject });
  }
  return seen;
};
