import {
  type Gender,
  genderOfGivenName,
  isGivenName,
  type NameParts,
  namePartsOf,
  namesAgree,
  sameGeneration,
} from '../../language/index.ts';
import type { NameMention } from '../text/names.ts';

/** Somebody as one article names them. Grows while the article is read. */
export interface Person {
  /** Fullest form, without titles: "Steve", "Witkoff". */
  words: readonly string[];
  parts: NameParts;
  gender: Gender;
  /** Titles and roles met with the name: "envoy". */
  readonly titles: Set<string>;
  mentions: number;
  /** Where the full name first stands, in the order of the text. */
  introduced: number;
  /** A title, a given name or a verb of saying tells that this is a person and no place. */
  human: boolean;
}

/** More people of one name than this are not told apart: no text means that, and looking through them takes time. */
const MAX_SHARING = 20;

/** Whether two names of one article are one person's. */
const isSame = (a: NameParts, b: NameParts): boolean => namesAgree(a, b) && sameGeneration(a, b);

const isFuller = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > b.length || (a.length === b.length && a.join(' ').length > b.join(' ').length);

const add = <Key>(map: Map<Key, Person[]>, key: Key, person: Person): void => {
  const people = map.get(key);
  if (!people) map.set(key, [person]);
  else if (people.length < MAX_SHARING && !people.includes(person)) people.push(person);
};

/** The people of one article, found by the names and the roles it gives them. */
export class People {
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byGiven = new Map<string, Person[]>();
  readonly #byOffice = new Map<string, Person[]>();
  /** Surnames that stand alone before anybody of theirs is named in full: whoever that is needs no introduction. */
  readonly #unintroduced = new Set<string>();

  /**
   * Takes in a full name with the roles it stands with; single words wait for `count`. `opens`: it opens a sentence, which
   * may be why its first word has a capital.
   */
  learn(name: NameMention, roles: readonly string[], at: number, opens: boolean): void {
    if (name.words.length < 2 || name.kind === 'thing') return;
    const parts = namePartsOf(name.words);
    const sharing = this.#bySurname.get(parts.surname) ?? [];
    const known = sharing.find((other) => isSame(other.parts, parts));
    // "Understated Perez" is no second Perez.
    if (!known && opens && name.kind === 'unknown' && sharing.length > 0) return;
    const person = known ?? this.#create(name);
    person.introduced = Math.min(person.introduced, at);
    this.#note(person, name, roles);
  }

  /** Counts a surname alone towards the one person of that name introduced so far, and takes in its title. */
  count(name: NameMention, roles: readonly string[], at: number): void {
    if (name.words.length !== 1) return;
    const candidates = this.#candidates(name);
    const introduced = candidates.filter((person) => person.introduced < at);
    const { surname } = namePartsOf(name.words);
    if (introduced.length === 0 && candidates.length > 1) this.#unintroduced.add(surname);
    const [only, second] = introduced.length > 0 ? introduced : candidates;
    if (candidates.length > 1 && this.#unintroduced.has(surname)) return;
    if (only && !second) this.#note(only, name, roles);
    // "Mr. Obama", whom the article never names in full.
    else if (!only && name.kind === 'person') this.#note(this.#create(name), name, roles);
  }

  #create(name: NameMention): Person {
    const parts = namePartsOf(name.words);
    const person: Person = {
      words: name.words,
      parts,
      gender: name.gender === 'unknown' ? genderOfGivenName(parts.given || parts.surname) : name.gender,
      titles: new Set(),
      mentions: 0,
      introduced: Number.POSITIVE_INFINITY,
      human: name.words.length === 1 && isGivenName(parts.surname),
    };
    add(this.#bySurname, parts.surname, person);
    if (parts.given !== '') add(this.#byGiven, parts.given, person);
    return person;
  }

  #note(person: Person, name: NameMention, roles: readonly string[]): void {
    if (isFuller(name.words, person.words) && name.kind !== 'unknown') {
      person.words = name.words;
      person.parts = namePartsOf(name.words);
    }
    person.mentions++;
    if (name.kind === 'person') person.human = true;
    if (name.gender !== 'unknown') person.gender = name.gender;
    for (const title of [...name.titles, ...roles]) person.titles.add(title);
    // Of "Oversight Committee Chairman" only the last is an office somebody fills.
    for (const office of [name.titles.at(-1), ...roles])
      if (office !== undefined) add(this.#byOffice, office, person);
  }

  #candidates(name: NameMention): readonly Person[] {
    const parts = namePartsOf(name.words);
    let found: readonly Person[] = this.#bySurname.get(parts.surname) ?? [];
    if (name.words.length === 1 && found.length === 0) found = this.#byGiven.get(parts.surname) ?? [];
    else found = found.filter((person) => isSame(person.parts, parts));
    if (name.gender === 'unknown' || found.length < 2) return found;
    const agreeing = found.filter((person) => person.gender === name.gender);
    return agreeing.length > 0 ? agreeing : found;
  }

  /**
   * The person a name stands for. Of several with one surname the one most often named; where two are named equally
   * often, null. A name nobody bears in full is a person of these words.
   */
  resolve(name: NameMention): Person | null {
    if (name.words.length === 0) return null;
    const found = this.#candidates(name);
    const [first, second] = found.length > 1 ? found.toSorted((a, b) => b.mentions - a.mentions) : found;
    if (!first) return this.#create(name);
    if (!second) return first;
    const alone = name.words.length === 1 && this.#unintroduced.has(namePartsOf(name.words).surname);
    if (alone && found.some((other) => other.introduced < first.introduced)) return null;
    return first.mentions < 2 * second.mentions ? null : first;
  }

  /** Those who bear the surname that a name of one word is. */
  namesakes(name: NameMention): readonly Person[] {
    return name.words.length === 1 ? this.#candidates(name) : [];
  }

  /** Whether the words are the name of somebody in the article. */
  knows(words: readonly string[]): boolean {
    const parts = namePartsOf(words);
    return (this.#bySurname.get(parts.surname) ?? []).some((person) => isSame(person.parts, parts));
  }

  /** Those who hold an office and were called by the other titles too: "president", "russian". */
  withTitles([head = '', ...others]: readonly string[]): readonly Person[] {
    const fitting = (this.#byOffice.get(head) ?? []).filter((person) => person.human);
    return fitting.filter((person) => others.every((title) => person.titles.has(title)));
  }
}
