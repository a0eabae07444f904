import { type CueGender, genderOfGivenName, type QuotingWords } from '../../language/index.ts';
import type { Line } from './line.ts';
import { isGiven, type NameRun, roleOf, stemOf } from './nameRuns.ts';

/** A person whom an article names. */
export interface Named {
  /** The fullest form, without titles. */
  words: readonly string[];
  gender: CueGender;
  /** A role, a title or a verb of saying shows that this is a person. */
  human: boolean;
  /** Roles that the article gives the person, lower case. */
  readonly roles: Set<string>;
  /** Stems of all words that occur with these roles: "president", "club". */
  readonly called: Set<string>;
}

const MAX_APPOSITIVE = 8;
/** Beyond these many people of one name, or in an article, people are not told apart. The limits bound the search time. */
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

  /** The first `MAX_PEOPLE` people, in order of introduction. */
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

  /** The people whom a name may refer to. */
  #candidates({ words, gender }: NameRun): readonly Named[] {
    const sharing = (this.#bySurname.get(this.#key(words)) ?? []).filter((one) =>
      this.#agree(one.words, words),
    );
    const agreeing = sharing.filter((one) => one.gender === gender);
    return sharing.length > 1 && agreeing.length > 0 ? agreeing : sharing;
  }

  /** Adds a full name. */
  learn(name: NameRun): void {
    if (name.body || name.words.length < 2) return;
    const [known] = this.#candidates(name);
    const person = known ?? this.#create(name.words);
    const longer = name.words.length - person.words.length;
    // Among inflected forms with the same number of words, the shortest is the nominative.
    const inflected = this.#rules.nameEndings.length > 0 && longer === 0;
    if (longer > 0 || (inflected && name.words.join('').length < person.words.join('').length))
      person.words = name.words;
    if (person.gender === 'unknown') person.gender = this.#genderOfName(person.words);
  }

  /** "Trumps Angriffsauftrag": a thing owned by a person the article knows. */
  #isOwned({ words }: NameRun): boolean {
    const owner = words[0]?.toLowerCase() ?? '';
    return (
      this.#rules.capitalNouns &&
      words.length > 1 &&
      owner.endsWith('s') &&
      (this.#bySurname.has(owner) || this.#bySurname.has(owner.slice(0, -1)))
    );
  }

  /** Returns the one person a name refers to; null for none or several. A title introduces the bearer of a new surname. */
  find(name: NameRun): Named | null {
    if (name.body || name.words.length === 0 || this.#isOwned(name)) return null;
    const [only, second] = this.#candidates(name);
    if (only) return second ? null : only;
    // "Mme Castaing", "Innenminister Schily": people whom the article never names in full.
    const isCalled = name.titled || (name.roles.length > 0 && name.words.length === 1);
    return isCalled ? this.introduce(name) : null;
  }

  /** Whether a known person has the surname. */
  isKnown({ words }: NameRun): boolean {
    return this.#bySurname.has(this.#key(words));
  }

  /** Whether it is a full name of no known person, such as a person named only inside quotations. */
  isNew(name: NameRun): boolean {
    return name.words.length > 1 && !this.#isOwned(name) && !this.isKnown(name);
  }

  /** Adds a person whom a verb of saying makes a speaker. */
  introduce(name: NameRun): Named {
    const person = this.#create(name.words);
    if (person.gender === 'unknown') person.gender = name.gender;
    person.human = true;
    return person;
  }

  /** Returns the people with a role: "die Ministerin" is a "Finanzministerin" too. */
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

/** Records a role of a person. `sure`: the role is part of the name’s own words. */
const note = (person: Named, role: string, gender: CueGender, sure: boolean): void => {
  person.human = true;
  person.roles.add(role);
  if (gender !== 'unknown' && (sure || person.gender === 'unknown')) person.gender = gender;
};

/** Records the roles around a name: "la ministre de la Mer, Solène Kervadec", "Roe, Geschäftsführerin von Baltair". */
const noteRoles = (line: Line, name: NameRun, person: Named): void => {
  const { rules, words, nameAt } = line;
  const apposed = words[name.from - 1]?.text === ',';
  const first = apposed ? name.from - 2 : name.from - 1;
  for (let at = first; at > first - MAX_APPOSITIVE && words[at]?.kind === 'word'; at--) {
    const lower = words[at]?.lower ?? '';
    person.called.add(stemOf(lower, rules));
    const role = roleOf(lower, rules);
    if (rules.prepositions.has(lower)) {
      // "lud den Landrat zum Picknick auf Sandwerder": a name after a preposition does not have the role before it.
      if (at === name.from - 1 || !rules.joining.has(lower)) break;
      continue;
    }
    // "el presidente de la Comunidad Valenciana": a name with an article is no person.
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

/** Returns the people whom the lines of an article name in full, with their roles. */
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
