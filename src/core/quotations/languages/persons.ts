import { type CueGender, genderOfGivenName, type QuotingWords } from '../../language/index.ts';
import type { Line } from './line.ts';
import { isGiven, type NameRun, roleOf, stemOf } from './nameRuns.ts';

/** Somebody an article names. */
export interface Named {
  /** The fullest form, without titles. */
  words: readonly string[];
  gender: CueGender;
  /** A role, a title or a verb of saying tells that this is a person. */
  human: boolean;
  /** What the article calls them, lower case. */
  readonly roles: Set<string>;
  /** The stems of all words that stand with these: "president", "club". */
  readonly called: Set<string>;
}

const MAX_APPOSITIVE = 8;
/** More people of one name, and more people in an article, are not told apart: looking through them takes time. */
const MAX_SHARING = 20;
const MAX_PEOPLE = 300;

/** The people of one article by their names. */
export class Persons {
  readonly #bySurname = new Map<string, Named[]>();
  readonly #rules: QuotingWords;
  readonly #people: Named[] = [];

  constructor(rules: QuotingWords) {
    this.#rules = rules;
  }

  /** The first of them, in the order in which they are introduced. */
  get people(): readonly Named[] {
    return this.#people;
  }

  #key(words: readonly string[]): string {
    return stemOf(words.at(-1)?.toLowerCase() ?? '', this.#rules);
  }

  #agree(a: readonly string[], b: readonly string[]): boolean {
    const given = (words: readonly string[]): string => words[0]?.toLowerCase() ?? '';
    return a.length < 2 || b.length < 2 || stemOf(given(a), this.#rules) === stemOf(given(b), this.#rules);
  }

  #genderOfName(words: readonly string[]): CueGender {
    if (words.length < 2) return 'unknown';
    const given = words[0]?.toLowerCase() ?? '';
    const first = given.split('-')[0] ?? given;
    const own = this.#rules.givenNames.get(given) ?? this.#rules.givenNames.get(first);
    if (own !== undefined && own !== 'unknown') return own;
    const listed = genderOfGivenName(first);
    return listed === 'unknown' ? (this.#rules.givenName?.(given) ?? 'unknown') : listed;
  }

  #create(words: readonly string[]): Named {
    const human = words.length > 1 && isGiven(words[0]?.toLowerCase() ?? '', this.#rules);
    const person: Named = {
      words,
      gender: this.#genderOfName(words),
      human,
      roles: new Set(),
      called: new Set(),
    };
    const key = this.#key(words);
    const sharing = this.#bySurname.get(key) ?? [];
    if (sharing.length < MAX_SHARING) this.#bySurname.set(key, [...sharing, person]);
    if (this.#people.length < MAX_PEOPLE) this.#people.push(person);
    return person;
  }

  /** Those who may be meant by a name. */
  #candidates({ words, gender }: NameRun): readonly Named[] {
    const sharing = (this.#bySurname.get(this.#key(words)) ?? []).filter((one) =>
      this.#agree(one.words, words),
    );
    const agreeing = sharing.filter((one) => one.gender === gender);
    return sharing.length > 1 && agreeing.length > 0 ? agreeing : sharing;
  }

  /** Takes in a full name. */
  learn(name: NameRun): void {
    if (name.body || name.words.length < 2) return;
    const [known] = this.#candidates(name);
    const person = known ?? this.#create(name.words);
    const longer = name.words.length - person.words.length;
    // Of inflected forms of one length the shortest is the nominative.
    const inflected = this.#rules.nameEndings.length > 0 && longer === 0;
    if (longer > 0 || (inflected && name.words.join('').length < person.words.join('').length))
      person.words = name.words;
    if (person.gender === 'unknown') person.gender = this.#genderOfName(person.words);
  }

  /** "Trumps Angriffsauftrag": what belongs to somebody the article knows. */
  #isOwned({ words }: NameRun): boolean {
    const owner = words[0]?.toLowerCase() ?? '';
    return (
      this.#rules.capitalNouns &&
      words.length > 1 &&
      owner.endsWith('s') &&
      (this.#bySurname.has(owner) || this.#bySurname.has(owner.slice(0, -1)))
    );
  }

  /** The one person that a name stands for; null for nobody or several. A title introduces whoever bears a new surname. */
  find(name: NameRun): Named | null {
    if (name.body || name.words.length === 0 || this.#isOwned(name)) return null;
    const [only, second] = this.#candidates(name);
    if (only) return second ? null : only;
    // "Mme Castaing", "Innenminister Schily": whom the article never names in full.
    const isCalled = name.titled || (name.roles.length > 0 && name.words.length === 1);
    return isCalled ? this.introduce(name) : null;
  }

  /** Whether somebody bears the surname. */
  isKnown({ words }: NameRun): boolean {
    return this.#bySurname.has(this.#key(words));
  }

  /** Whether it is a full name that nobody bears so far: of somebody who is named inside marks only. */
  isNew(name: NameRun): boolean {
    return name.words.length > 1 && !this.#isOwned(name) && !this.isKnown(name);
  }

  /** Takes in somebody whom a verb of saying makes a speaker. */
  introduce(name: NameRun): Named {
    const person = this.#create(name.words);
    if (person.gender === 'unknown') person.gender = name.gender;
    person.human = true;
    return person;
  }

  /** Those who are called by a role: "die Ministerin" is a "Finanzministerin" too. */
  withRole(role: string, gender: CueGender, complement: readonly string[]): readonly Named[] {
    const stem = stemOf(role, this.#rules);
    const isCalled = (called: string): boolean =>
      stemOf(called, this.#rules) === stem || (this.#rules.capitalNouns && called.endsWith(role));
    return this.#people.filter(
      (one) =>
        one.human &&
        (one.gender === gender || gender === 'unknown' || one.gender === 'unknown') &&
        [...one.roles].some(isCalled) &&
        complement.every((word) => one.called.has(stemOf(word, this.#rules))),
    );
  }
}

/** `sure`: the role is part of the name’s own words. */
const note = (person: Named, role: string, gender: CueGender, sure: boolean): void => {
  person.human = true;
  person.roles.add(role);
  if (gender !== 'unknown' && (sure || person.gender === 'unknown')) person.gender = gender;
};

/** Roles that stand around a name: "la ministre de la Mer, Solène Kervadec", "Roe, Geschäftsführerin von Baltair". */
const noteRoles = (line: Line, name: NameRun, person: Named): void => {
  const { rules, words, nameAt } = line;
  const apposed = words[name.from - 1]?.text === ',';
  const first = apposed ? name.from - 2 : name.from - 1;
  for (let at = first; at > first - MAX_APPOSITIVE && words[at]?.kind === 'word'; at--) {
    const lower = words[at]?.lower ?? '';
    person.called.add(stemOf(lower, rules));
    const role = roleOf(lower, rules);
    if (rules.prepositions.has(lower)) {
      // "lud den Landrat zum Picknick auf Sandwerder": no role of what stands behind a preposition.
      if (at === name.from - 1 || !rules.joining.has(lower)) break;
      continue;
    }
    // "el presidente de la Comunidad Valenciana": no person has an article.
    if (at === name.from - 1 && rules.determiners.has(lower)) break;
    if (role !== undefined) {
      const told = rules.determiners.get(words[at - 1]?.lower ?? '');
      note(person, lower, role === 'unknown' ? (told ?? 'unknown') : role, !apposed);
      break;
    }
    if (rules.verbs.has(lower) || rules.relatives.has(lower) || (nameAt[at]?.words.length ?? 0) > 1) break;
  }
  if (words[name.to]?.text !== ',') return;
  for (let at = name.to + 1; at < name.to + MAX_APPOSITIVE && words[at]?.kind === 'word'; at++) {
    const lower = words[at]?.lower ?? '';
    person.called.add(stemOf(lower, rules));
    const role = roleOf(lower, rules);
    if (role !== undefined) {
      const told = rules.determiners.get(words[at - 1]?.lower ?? '');
      note(person, lower, role === 'unknown' ? (told ?? 'unknown') : role, false);
      for (let next = at + 1; next < at + MAX_APPOSITIVE && words[next]?.kind === 'word'; next++)
        person.called.add(stemOf(words[next]?.lower ?? '', rules));
      return;
    }
    if (rules.relatives.has(lower) || rules.verbs.has(lower) || rules.prepositions.has(lower)) return;
  }
};

/** The people that the lines of an article name in full, with what they are called. */
export const personsOf = (lines: readonly Line[], rules: QuotingWords): Persons => {
  const persons = new Persons(rules);
  for (const { names } of lines) for (const name of names) persons.learn(name);
  for (const line of lines)
    for (const name of line.names) {
      const person = persons.find(name);
      if (!person) continue;
      if (name.titled) person.human = true;
      if (name.gender !== 'unknown') person.gender = name.gender;
      for (const role of name.roles) note(person, role, roleOf(role, rules) ?? 'unknown', true);
      noteRoles(line, name, person);
    }
  return persons;
};
