import { namePartsOf, namesAgree } from '../language/personName.ts';
import { type Gender, genderOfGivenName, isGivenName, type NameMention } from './names.ts';

/** One person, or an organisation that speaks, as one article names it. */
export interface Person {
  /** Fullest form: "Steve Witkoff". */
  words: readonly string[];
  gender: Gender;
  /** Titles and roles met with the name: "envoy". */
  readonly titles: Set<string>;
  mentions: number;
  /** Where the full name was last seen. */
  lastFull: number;
  /** A title, a given name or a verb of saying tells that this is a person. */
  human: boolean;
}

const fuller = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.length > a.length || (b.length === a.length && b.join().length > a.join().length) ? b : a;

/** The people of one article, found by the names it gives them. */
export class People {
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byGiven = new Map<string, Person[]>();

  get all(): readonly Person[] {
    return [...this.#bySurname.values()].flat();
  }

  /** Takes in a full name; single words wait for `resolve`. */
  learn(name: NameMention, at: number): void {
    if (name.words.length < 2 || name.kind === 'thing') return;
    const parts = namePartsOf(name.words);
    const { surname, given } = parts;
    const sharing = this.#bySurname.get(surname) ?? [];
    let person = sharing.find((other) => namesAgree(namePartsOf(other.words), parts));
    // "Understated Perez" in a headline is no second Perez.
    if (!person && name.kind === 'unknown' && sharing.length > 0) return;
    if (!person) {
      person = {
        words: name.words,
        gender: genderOfGivenName(given),
        titles: new Set(),
        mentions: 0,
        lastFull: at,
        human: false,
      };
      this.#bySurname.set(surname, [...sharing, person]);
      this.#byGiven.set(given, [...(this.#byGiven.get(given) ?? []), person]);
    }
    person.words = fuller(person.words, name.words);
    person.mentions++;
    if (name.kind === 'person') person.human = true;
    if (name.gender !== 'unknown') person.gender = name.gender;
    for (const title of name.titles) person.titles.add(title);
  }

  /** Counts a surname alone towards the person it stands for, and takes in its title. */
  count(name: NameMention): void {
    if (name.words.length !== 1) return;
    const [only, second] = this.#candidates(name);
    if (!only || second) return;
    only.mentions++;
    if (name.kind === 'person') only.human = true;
    if (only.gender === 'unknown') only.gender = name.gender;
    for (const title of name.titles) only.titles.add(title);
  }

  #candidates(name: NameMention): readonly Person[] {
    const parts = namePartsOf(name.words);
    const { surname } = parts;
    let found = this.#bySurname.get(surname) ?? [];
    if (name.words.length > 1) found = found.filter((person) => namesAgree(namePartsOf(person.words), parts));
    else if (found.length === 0) found = this.#byGiven.get(surname) ?? [];
    if (name.gender !== 'unknown' && found.length > 1) {
      const agreeing = found.filter((person) => person.gender === name.gender);
      if (agreeing.length > 0) return agreeing;
    }
    return found;
  }

  /**
   * The person a name stands for. Of several with one surname the one most often named in full, unless two are named
   * equally often: then null. A name nobody bears in full is a person of that one word.
   */
  resolve(name: NameMention): Person | null {
    if (name.words.length === 0) return null;
    const found = this.#candidates(name);
    if (found.length === 1) return found[0] ?? null;
    if (found.length === 0) return this.#adopt(name);
    const [first, second] = found.toSorted((a, b) => b.mentions - a.mentions);
    return first && second && first.mentions > second.mentions ? first : null;
  }

  #adopt(name: NameMention): Person {
    const { surname } = namePartsOf(name.words);
    const person: Person = {
      words: name.words,
      gender:
        name.gender !== 'unknown' ? name.gender : genderOfGivenName((name.words[0] ?? '').toLowerCase()),
      titles: new Set(name.titles),
      mentions: 1,
      lastFull: -1,
      human: name.kind === 'person' || (name.words.length === 1 && isGivenName(surname)),
    };
    this.#bySurname.set(surname, [...(this.#bySurname.get(surname) ?? []), person]);
    return person;
  }
}
