import type { CueGender } from '../../language/index.ts';
import { sentenceBounds } from './line.ts';
import { type NameRun, roleOf } from './nameRuns.ts';
import {
  isPerson,
  isWord,
  lowerAt,
  namePhrase,
  overParenthesis,
  type Parse,
  type Phrase,
  pronounPhrase,
} from './phrase.ts';

const MAX_PHRASE = 14;
const MAX_COMPLEMENT = 4;

/** "…, Baptiste Lormeau,": the name after the comma belongs to the words before it. */
const namedBehind = (parse: Parse, at: number): NameRun | null => {
  const { words, nameAt } = parse.line;
  const comma = overParenthesis(parse, at);
  const name = words[comma]?.text === ',' ? nameAt[comma + 1] : undefined;
  if (!name || name.from !== comma + 1 || !isPerson(parse, name)) return null;
  return words[name.to]?.kind !== 'word' || parse.line.rules.prepositions.has(lowerAt(parse, name.to))
    ? name
    : null;
};

/** "Le collègue en question, Kadri Belleau": skips a few words to the comma before the name. */
const commaBehind = (parse: Parse, at: number): number => {
  if (!parse.line.rules.prepositions.has(lowerAt(parse, at))) return at;
  for (let next = at; next < at + MAX_COMPLEMENT; next++)
    if (parse.line.words[next]?.text === ',') return next;
    else if (parse.cueAt.has(next) || !isWord(parse, next)) return at;
  return at;
};

/** Reads a noun phrase for a person, word by word, from an article or a role on. */
class NounPhrase {
  readonly #parse: Parse;
  readonly #from: number;
  /** The first word of its noun: after the article. */
  readonly #first: number;
  readonly #indefinite: boolean;
  #gender: CueGender;
  /** `#head`: the noun that names the role. `#fallback`: the first other noun. */
  #head = '';
  #fallback = '';
  #behindPreposition = false;
  /** The phrase went on to another person: "el portavoz del presidente". */
  #ofAnother = false;

  constructor(parse: Parse, from: number, determiner: CueGender | undefined) {
    this.#parse = parse;
    this.#from = from;
    this.#first = determiner === undefined ? from : from + 1;
    this.#gender = determiner ?? 'unknown';
    this.#indefinite = parse.line.rules.indefinite.has(lowerAt(parse, from));
  }

  get #hasNoun(): boolean {
    return this.#head !== '' || this.#fallback !== '';
  }

  /** Returns the name at a word, if the words before it may refer to its bearer. */
  #nameAt(at: number): NameRun | null {
    const { rules, nameAt } = this.#parse.line;
    const name = nameAt[at];
    if (name?.from !== at) return null;
    // "el presidente Aznar": after a role any word is a name, except in languages that inflect names.
    const called =
      this.#head !== '' && this.#head === lowerAt(this.#parse, at - 1) && rules.nameEndings.length === 0;
    return isPerson(this.#parse, name) || (called && name.words.length === 1 && !name.body) ? name : null;
  }

  /**
   * Whether a small word at `at` belongs to the phrase: a preposition, an article or the like. Undefined for other words.
   */
  #takesSmall(at: number): boolean | undefined {
    const { rules } = this.#parse.line;
    const lower = lowerAt(this.#parse, at);
    if (rules.prepositions.has(lower)) {
      // "один із дипломатів", "uno de los asistentes"
      if (!rules.joining.has(lower) || !(this.#hasNoun || this.#indefinite)) return false;
      this.#behindPreposition = true;
      return true;
    }
    if (rules.determiners.has(lower)) {
      if (at > this.#first && !rules.joining.has(lower) && !this.#behindPreposition) return false;
      // "der Sprecher der Präsidentin Nolte": the genitive is another person.
      if (rules.capitalNouns && this.#head !== '') this.#behindPreposition = true;
      return true;
    }
    const ends =
      rules.conjunctions.has(lower) ||
      rules.complementisers.has(lower) ||
      rules.pronouns.has(lower) ||
      (at > this.#first && (this.#parse.cueAt.has(at) || rules.finite.has(lower))) ||
      (this.#head !== '' && (rules.adverbs.has(lower) || rules.relatives.has(lower)));
    return ends ? false : undefined;
  }

  /** Whether a noun or an adjective belongs to the phrase. */
  #takesWord(at: number): boolean {
    const { rules, words } = this.#parse.line;
    const lower = lowerAt(this.#parse, at);
    const role = roleOf(lower, rules);
    const isNoun = !rules.capitalNouns || words[at]?.capital === true;
    if (this.#behindPreposition) {
      if (this.#head !== '' && role !== undefined) this.#ofAnother = true;
      else if (this.#fallback === '' && isNoun) this.#fallback = lower;
    } else if (role !== undefined && this.#head === '') {
      this.#head = lower;
      if (role !== 'unknown') this.#gender = role;
    } else if (this.#fallback === '' && isNoun) this.#fallback = lower;
    // German: a word without a capital after the noun is not part of the phrase.
    else if (!isNoun && this.#hasNoun) return false;
    this.#behindPreposition = false;
    return true;
  }

  /** Returns the phrase of the words up to `end`, without a name; null if they stand for no speaker. */
  #unnamed(end: number): Phrase | null {
    const { rules } = this.#parse.line;
    const isSmall = (lower: string): boolean => rules.prepositions.has(lower) || rules.determiners.has(lower);
    let to = end;
    while (to > this.#first && isSmall(lowerAt(this.#parse, to - 1))) to--;
    const [head, fallback, indefinite] = [this.#head, this.#fallback, this.#indefinite];
    if (!this.#hasNoun || rules.times.has(fallback)) return null;
    const phrase = { from: this.#from, to, name: null, gender: this.#gender, indefinite };
    if (head !== '') return { ...phrase, kind: 'role', head };
    if (rules.bodies.test(fallback)) return { ...phrase, kind: 'body', head: fallback };
    return indefinite ? { ...phrase, kind: 'role', head: fallback, unsure: true } : null;
  }

  read(end: number): Phrase | null {
    const { words, nameAt } = this.#parse.line;
    let at = this.#first;
    while (at < Math.min(end, this.#from + MAX_PHRASE) && isWord(this.#parse, at)) {
      const name = this.#nameAt(at);
      if (name && !this.#behindPreposition && !this.#ofAnother)
        return namePhrase(name, this.#from, this.#gender);
      if (name) {
        if (name.roles.length > 0) this.#ofAnother = true;
        this.#behindPreposition = false;
        at = name.to;
        continue;
      }
      if (!(this.#takesSmall(at) ?? this.#takesWord(at))) break;
      at++;
    }
    // "директорка «Балтейру» Саскія Фрейн"
    const beyond = words[at]?.kind === 'quote' ? nameAt[at + 1] : undefined;
    if (this.#head !== '' && words[at]?.kind === 'quote')
      return beyond && isPerson(this.#parse, beyond) ? namePhrase(beyond, this.#from, this.#gender) : null;
    const named = this.#hasNoun ? namedBehind(this.#parse, commaBehind(this.#parse, at)) : null;
    return named ? namePhrase(named, this.#from, this.#gender) : this.#unnamed(at);
  }
}

/**
 * Returns the phrase for a speaker that begins at a word, or null: "er", "Lormeau", "la ministre de la Mer, Solène
 * Kervadec", "ein Sprecher des Ministeriums". `bare`: accepts a role without an article.
 */
export const phraseAt = (parse: Parse, at: number, bare = false): Phrase | null => {
  const { rules, nameAt, sentences, sentenceOf } = parse.line;
  if (!isWord(parse, at)) return null;
  const lower = lowerAt(parse, at);
  const pronoun = rules.pronouns.get(lower);
  if (pronoun !== undefined) return pronounPhrase([at, at + 1], lower, pronoun);
  const name = nameAt[at];
  if (name?.from === at && name.words.length > 0 && isPerson(parse, name)) return namePhrase(name, at);
  const determiner = rules.determiners.get(lower);
  const opens = sentences[sentenceOf[at] ?? 0] === at;
  const isRole = roleOf(lower, rules) !== undefined && (rules.bareRoles || opens || bare);
  if (determiner === undefined && !isRole) return null;
  return new NounPhrase(parse, at, determiner).read(sentenceBounds(parse.line, at)[1]);
};
