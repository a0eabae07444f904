import {
  foldName,
  type Gender,
  genderOfGivenName,
  isGivenName,
  type NameParts,
  namePartsOf,
  namesAgree,
  sameGeneration,
} from '../../language/index.ts';
import type { NameMention } from '../text/names.ts';
import type { Introduction } from './introductions.ts';

/** A person as one article names them. Grows while the article is read. */
export interface Person {
  /** Fullest form, without titles: "Steve", "Witkoff". */
  words: readonly string[];
  parts: NameParts;
  gender: Gender;
  /** A form of address or a role shows the gender, not the given name. */
  isGenderTold: boolean;
  /** Titles and roles that occur with the name: "envoy". */
  readonly titles: Set<string>;
  mentions: number;
  /** Index of the first full name in the text; infinite if there is none. */
  introduced: number;
  /** A title, a given name or a verb of saying shows a person, not a place. */
  human: boolean;
  /** Only the shape of the name shows a person. */
  plausible: boolean;
  /** Generation of an introduced relative: older (1), same (0) or younger (-1); null for no relative. */
  kin: -1 | 0 | 1 | null;
  /** Left an office: resigned, was replaced. */
  departed: boolean;
  /** Named in full only as the possessor of a relative: "Ahmad Roe’s son, Zaki". */
  onlyOwner: boolean;
}

/** Further people of one name are not told apart. No real text has more, and the limit bounds the search. */
const MAX_SHARING = 20;

/** A surname alone means a relative only if mentioned this many times as often as the bearer who is no relative. */
const FAR_MORE_OFTEN = 3;

/** Whether two names of one article belong to one person. */
const isSame = (a: NameParts, b: NameParts): boolean => namesAgree(a, b) && sameGeneration(a, b);

const isFuller = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > b.length || (a.length === b.length && a.join(' ').length > b.join(' ').length);

const add = <Key>(map: Map<Key, Person[]>, key: Key, person: Person): void => {
  const people = map.get(key);
  if (!people) map.set(key, [person]);
  else if (people.length < MAX_SHARING && !people.includes(person)) people.push(person);
};

const article = /^(?:al|el)-(?=.)/;
const word = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;
/** "Harvard-trained", "London-based" */
const compound = /-\p{Ll}+(?:ed|ing)$/u;

/** Names other than the surname that may be used alone: given and middle names, the halves of a double surname. */
const otherNames = ({ given, middle, surname }: NameParts): string[] => {
  const halves = surname.includes('-') ? [surname.replace(article, ''), ...surname.split('-').slice(-1)] : [];
  return [given, ...middle, ...halves].filter((name) => name.length > 1 && name !== surname);
};

/** Whether a name is the end of a longer one: "Garcia Montero" of "Pedro Luis Garcia Montero". */
const isTail = (words: readonly string[], of: readonly string[]): boolean =>
  words.length < of.length &&
  words.every((one, i) => foldName(one) === foldName(of[of.length - words.length + i] ?? ''));

const disagree = (a: Gender, b: Gender): boolean => a !== b && a !== 'unknown' && b !== 'unknown';

/** The people of one article, by their names and roles. */
export class People {
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byOther = new Map<string, Person[]>();
  readonly #byOffice = new Map<string, Person[]>();
  /** Surnames used alone before the article gives a full name with them: their bearer needs no introduction. */
  readonly #unintroduced = new Set<string>();

  /** Adds a full name with its introduction. `at`: its place in the text. Ignores single words, which `count` adds. */
  learn(name: NameMention, introduction: Introduction, at: number): void {
    if (name.words.length < 2 || name.kind === 'thing') return;
    const { parts } = name;
    const sharing = this.#bySurname.get(parts.surname) ?? [];
    const known =
      sharing.find((other) => isSame(other.parts, parts)) ??
      sharing.find((other) => isTail(name.words, other.words));
    // "Understated Perez" is no second Perez.
    if (
      !known &&
      introduction.opens &&
      name.kind === 'unknown' &&
      name.titles.length === 0 &&
      sharing.length > 0
    )
      return;
    const person = known ?? this.#create(name);
    person.introduced = Math.min(person.introduced, at);
    person.kin ??= introduction.kin;
    person.departed ||= introduction.departs;
    person.onlyOwner = (known ? person.onlyOwner : true) && introduction.owns;
    if (introduction.roles.length > 0) person.human = true;
    if (introduction.gender !== 'unknown' && !person.isGenderTold) {
      person.gender = introduction.gender;
      person.isGenderTold = true;
    }
    if (
      name.kind === 'unknown' &&
      !introduction.definite &&
      name.words.every((one) => word.test(one) && !compound.test(one))
    )
      person.plausible = true;
    this.#note(person, name, introduction.roles);
  }

  /** Gives the offices of a replaced person to the successor. */
  succeed(predecessor: NameMention, successor: NameMention): void {
    const [left] = this.#candidates(predecessor);
    const [now] = this.#candidates(successor);
    if (!left || !now || left === now) return;
    now.human = true;
    for (const title of left.titles) {
      now.titles.add(title);
      if (this.#byOffice.get(title)?.includes(left)) add(this.#byOffice, title, now);
    }
  }

  /** Counts a surname alone for the one person of that name introduced so far, and adds its titles. */
  count(name: NameMention, roles: readonly string[], at: number): void {
    if (name.words.length !== 1) return;
    const candidates = this.#candidates(name);
    const introduced = candidates.filter((person) => person.introduced < at);
    const { surname } = name.parts;
    if (introduced.length === 0 && candidates.length > 1) this.#unintroduced.add(surname);
    const [only, second] = introduced.length > 0 ? introduced : candidates;
    if (candidates.length > 1 && this.#unintroduced.has(surname)) return;
    if (only && !second) this.#note(only, name, roles);
    // "Mr. Obama", whom the article never names in full.
    else if (!only && name.kind === 'person') this.#note(this.#create(name), name, roles);
  }

  #create(name: NameMention): Person {
    const { parts } = name;
    const person: Person = {
      words: name.words,
      parts,
      gender: name.gender === 'unknown' ? genderOfGivenName(parts.given || parts.surname) : name.gender,
      isGenderTold: name.gender !== 'unknown' && name.titles.length > 0,
      titles: new Set(),
      mentions: 0,
      introduced: Number.POSITIVE_INFINITY,
      human: name.words.length === 1 && isGivenName(parts.surname),
      plausible: false,
      kin: null,
      departed: false,
      onlyOwner: false,
    };
    add(this.#bySurname, parts.surname, person);
    for (const other of otherNames(parts)) add(this.#byOther, other, person);
    return person;
  }

  #note(person: Person, name: NameMention, roles: readonly string[]): void {
    if (isFuller(name.words, person.words) && name.kind !== 'unknown') {
      person.words = name.words;
      person.parts = name.parts;
    }
    person.mentions++;
    if (name.kind === 'person') person.human = true;
    if (name.gender !== 'unknown' && (!person.isGenderTold || name.titles.length > 0))
      person.gender = name.gender;
    for (const title of [...name.titles, ...roles]) person.titles.add(title);
    // "Oversight Committee Chairman": only the last title is an office that a person holds.
    for (const office of [name.titles.at(-1), ...roles])
      if (office !== undefined) add(this.#byOffice, office, person);
  }

  /** People a name may refer to. "Ms Novak" is not Peter Novak; "President Roe" is the Roe with that title. */
  #candidates(name: NameMention): readonly Person[] {
    const { parts } = name;
    const fits = ({ gender }: Person): boolean => !disagree(gender, name.gender);
    let found: readonly Person[] = (this.#bySurname.get(parts.surname) ?? []).filter(
      (person) => isSame(person.parts, parts) && fits(person),
    );
    const alone = parts.given === '' && parts.middle.length === 0;
    if (alone && found.length === 0)
      found = (this.#byOther.get(parts.surname) ?? []).filter(
        (person) => fits(person) && (person.human || person.parts.given === parts.surname),
      );
    if (found.length === 0 && name.words.length > 1)
      found = (this.#bySurname.get(parts.surname) ?? []).filter(
        (person) => fits(person) && isTail(name.words, person.words),
      );
    if (found.length < 2) return found;
    const title = name.titles.at(-1);
    const narrowings: ((person: Person) => boolean)[] = [
      ({ gender }) => name.gender !== 'unknown' && gender === name.gender,
      ({ titles }) => title !== undefined && titles.has(title),
      ({ kin }) => name.seniority !== 0 && kin === name.seniority,
      ({ kin }) => name.seniority !== 0 && kin !== -name.seniority,
    ];
    for (const narrowing of narrowings) {
      const narrowed = found.filter(narrowing);
      if (narrowed.length > 0) found = narrowed;
    }
    return found;
  }

  /**
   * Returns the person a name refers to. Among several with one surname: the only one who is not a relative, or the one
   * mentioned twice as often. Null if none stands out. Creates a person for a name that no known person has.
   */
  resolve(name: NameMention): Person | null {
    if (name.words.length === 0) return null;
    const found = this.#candidates(name);
    const [first, second] = found.length > 1 ? found.toSorted((a, b) => b.mentions - a.mentions) : found;
    if (!first) return this.#create(name);
    if (!second) return first.onlyOwner && name.words.length === 1 ? null : first;
    const surname = name.words.length === 1;
    const shared = first.parts.surname === second.parts.surname;
    const [head, ...others] = found.filter(({ kin, parts }) => kin === null || parts.suffix !== '');
    if (surname && shared && head && others.length === 0 && first.mentions < FAR_MORE_OFTEN * head.mentions)
      return head;
    const alone = surname && this.#unintroduced.has(name.parts.surname);
    if (alone && found.some((other) => other.introduced < first.introduced)) return null;
    return first.mentions < 2 * second.mentions ? null : first;
  }

  /** Returns the people with the surname that a one-word name is; none for longer names. */
  namesakes(name: NameMention): readonly Person[] {
    return name.words.length === 1 ? this.#candidates(name) : [];
  }

  /** Whether the words are the name of a person in the article. */
  knows(words: readonly string[]): boolean {
    const parts = namePartsOf(words);
    return (this.#bySurname.get(parts.surname) ?? []).some((person) => isSame(person.parts, parts));
  }

  /** Returns the people with an office and all the other titles: "president", "russian". */
  withTitles([head = '', ...others]: readonly string[]): readonly Person[] {
    const fitting = (this.#byOffice.get(head) ?? []).filter((person) => person.human);
    return fitting.filter((person) => others.every((title) => person.titles.has(title)));
  }
}
