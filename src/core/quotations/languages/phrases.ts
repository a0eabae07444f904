import type { CueGender } from '../../language/index.ts';
import type { Cue } from './cues.ts';
import { type Line, sentenceBounds } from './line.ts';
import { type NameRun, roleOf } from './nameRuns.ts';
import type { Persons } from './persons.ts';

/** Words that stand for whoever says something: `[from, to)` in words. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** `dropped`: the sentence leaves its subject out, the phrase is empty. */
  readonly kind: 'name' | 'pronoun' | 'role' | 'body' | 'dropped';
  readonly name: NameRun | null;
  /** Lower case: the noun that says who. */
  readonly head: string;
  readonly gender: CueGender;
  /** "eine Bewohnerin", "один із дипломатів". */
  readonly indefinite: boolean;
  /** A noun that the language’s words for people and bodies do not hold: only a verb beside a quotation makes it a speaker. */
  readonly unsure?: boolean;
}

/** A paragraph whose verbs of saying are known, and the people of its article. */
export interface Parse {
  readonly line: Line;
  readonly cues: readonly Cue[];
  /** The verb of saying that begins at a word. */
  readonly cueAt: ReadonlyMap<number, Cue>;
  readonly persons: Persons;
}

const MAX_PHRASE = 14;
const MAX_UNKNOWN = 3;
const MAX_STEPS = 16;
/** How far before a verb its subject begins. */
const MAX_CLAUSE = 100;

const lowerAt = ({ line }: Parse, at: number): string => line.words[at]?.lower ?? '';
const isWord = ({ line }: Parse, at: number): boolean => line.words[at]?.kind === 'word';

/** Whether a run names somebody: in full, or by a surname that the article knows. */
const isPerson = ({ persons }: Parse, name: NameRun): boolean =>
  !name.body && (name.titled || persons.find(name) !== null || persons.isNew(name));

const namePhrase = (name: NameRun, from: number, gender: CueGender = 'unknown'): Phrase => ({
  from,
  to: name.to,
  kind: 'name',
  name,
  head: '',
  gender: name.gender === 'unknown' ? gender : name.gender,
  indefinite: false,
});

/** Behind a parenthesis of a few words: "Henning Scherf (SPD)". */
const overParenthesis = ({ line: { words } }: Parse, at: number): number => {
  if (words[at]?.text !== '(') return at;
  for (let close = at + 1; close < at + MAX_UNKNOWN + 2; close++)
    if (words[close]?.text === ')') return close + 1;
  return at;
};

/** "…, Baptiste Lormeau,": the name behind the comma is whom the words before it mean. */
const namedBehind = (parse: Parse, at: number): NameRun | null => {
  const { words, nameAt } = parse.line;
  const comma = overParenthesis(parse, at);
  const name = words[comma]?.text === ',' ? nameAt[comma + 1] : undefined;
  if (!name || name.from !== comma + 1 || !isPerson(parse, name)) return null;
  return words[name.to]?.kind !== 'word' || parse.line.rules.prepositions.has(lowerAt(parse, name.to))
    ? name
    : null;
};

/** "Le collègue en question, Kadri Belleau": over a few words to the comma that the name stands behind. */
const commaBehind = (parse: Parse, at: number): number => {
  if (!parse.line.rules.prepositions.has(lowerAt(parse, at))) return at;
  for (let next = at; next < at + MAX_UNKNOWN + 1; next++)
    if (parse.line.words[next]?.text === ',') return next;
    else if (parse.cueAt.has(next) || !isWord(parse, next)) return at;
  return at;
};

/** "l’ambassadrice Véra Lindmouth", "la ministre de la Mer, Solène Kervadec", "ein Sprecher des Ministeriums". */
const nounPhraseAt = (parse: Parse, from: number, bareToo: boolean): Phrase | null => {
  const { rules, nameAt, sentences, sentenceOf } = parse.line;
  const { cueAt } = parse;
  const determiner = rules.determiners.get(lowerAt(parse, from));
  const bare = determiner === undefined;
  const opens = sentences[sentenceOf[from] ?? 0] === from;
  if (bare && !(roleOf(lowerAt(parse, from), rules) !== undefined && (rules.bareRoles || opens || bareToo)))
    return null;
  const [, end] = sentenceBounds(parse.line, from);
  const first = bare ? from : from + 1;
  const indefinite = rules.indefinite.has(lowerAt(parse, from));
  let head = '';
  let fallback = '';
  let gender: CueGender = determiner ?? 'unknown';
  let behindPreposition = false;
  let ofAnother = false;
  let at = first;
  for (; at < Math.min(end, from + MAX_PHRASE) && isWord(parse, at); at++) {
    const lower = lowerAt(parse, at);
    const name = nameAt[at];
    // "el presidente Aznar": a role right before makes a name of any word with a capital, but where words are inflected.
    const called = head !== '' && head === lowerAt(parse, at - 1) && rules.nameEndings.length === 0;
    const isNamed = name && (isPerson(parse, name) || (called && name.words.length === 1 && !name.body));
    if (name && isNamed && name.from === at) {
      if (!behindPreposition && !ofAnother) return namePhrase(name, from, gender);
      if (name.roles.length > 0) ofAnother = true;
      at = name.to - 1;
      behindPreposition = false;
      continue;
    }
    if (cueAt.has(at) && at > first) break;
    if (rules.conjunctions.has(lower) || rules.complementisers.has(lower)) break;
    if (rules.prepositions.has(lower)) {
      // "один із дипломатів", "uno de los asistentes"
      if (head === '' && fallback === '' && !(indefinite && rules.joining.has(lower))) return null;
      if (!rules.joining.has(lower)) break;
      behindPreposition = true;
      continue;
    }
    if (rules.determiners.has(lower)) {
      if (at > first && !rules.joining.has(lower) && !behindPreposition) break;
      // "der Sprecher der Präsidentin Nolte": the genitive is somebody else.
      if (rules.capitalNouns && head !== '') behindPreposition = true;
      continue;
    }
    if (
      rules.pronouns.has(lower) ||
      (head !== '' && (rules.adverbs.has(lower) || rules.relatives.has(lower)))
    )
      break;
    const role = behindPreposition ? undefined : roleOf(lower, rules);
    // "el portavoz del presidente Bill Clinton": the name is not that of the spokesman.
    if (behindPreposition && head !== '' && roleOf(lower, rules) !== undefined) ofAnother = true;
    const isNoun = !rules.capitalNouns || parse.line.words[at]?.capital === true;
    if (role !== undefined && head === '') {
      head = lower;
      if (role !== 'unknown') gender = role;
    } else if (fallback === '' && isNoun) fallback = lower;
    // German: what follows its noun without a capital is no part of the phrase.
    else if (!isNoun && (head !== '' || fallback !== '') && !behindPreposition) break;
    behindPreposition = false;
  }
  // "директорка «Балтейру» Саскія Фрейн"
  if (head !== '' && parse.line.words[at]?.kind === 'quote') {
    const beyond = nameAt[at + 1];
    return beyond && isPerson(parse, beyond) ? namePhrase(beyond, from, gender) : null;
  }
  const named = head === '' && fallback === '' ? null : namedBehind(parse, commaBehind(parse, at));
  if (named) return namePhrase(named, from, gender);
  let to = at;
  while (
    to > first &&
    (rules.prepositions.has(lowerAt(parse, to - 1)) || rules.determiners.has(lowerAt(parse, to - 1)))
  )
    to--;
  const phrase = { from, to, name: null, gender, indefinite };
  if (rules.times.has(fallback) || to <= first - (bare ? 1 : 0)) return null;
  if (head !== '') return { ...phrase, kind: 'role', head };
  if (rules.bodies.test(fallback)) return { ...phrase, kind: 'body', head: fallback };
  return indefinite && fallback !== '' ? { ...phrase, kind: 'role', head: fallback, unsure: true } : null;
};

/** The words for somebody that begin at a word; null where none do. `bare`: a role without an article will do. */
export const phraseAt = (parse: Parse, at: number, bare = false): Phrase | null => {
  const { rules, nameAt } = parse.line;
  if (!isWord(parse, at)) return null;
  const pronoun = rules.pronouns.get(lowerAt(parse, at));
  if (pronoun !== undefined)
    return {
      from: at,
      to: at + 1,
      kind: 'pronoun',
      name: null,
      head: lowerAt(parse, at),
      gender: pronoun,
      indefinite: false,
    };
  const name = nameAt[at];
  if (name?.from === at && name.words.length > 0 && isPerson(parse, name)) return namePhrase(name, at);
  return nounPhraseAt(parse, at, bare);
};

/** Behind the words that belong to the preposition at a word. */
const behindPrepositional = (parse: Parse, at: number): number => {
  const { rules, nameAt } = parse.line;
  let next = at + 1;
  while (rules.prepositions.has(lowerAt(parse, next)) || rules.determiners.has(lowerAt(parse, next))) next++;
  const name = nameAt[next];
  if (name) return name.to;
  if (rules.capitalNouns)
    for (let steps = 0; steps < MAX_UNKNOWN && isWord(parse, next) && !nameAt[next]; steps++) next++;
  // "criticó a la cadena NBC", but "a expliqué dans la nuit Marlise Vanaken"
  const noun = nameAt[next] ?? (rules.times.has(lowerAt(parse, next)) ? undefined : nameAt[next + 1]);
  return noun ? noun.to : next + 1;
};

/** The subject behind a verb of saying: "a lancé jeudi Gaspard Monteil". */
export const subjectAfter = (parse: Parse, cue: Cue): Phrase | null => {
  const { rules, words, nameAt } = parse.line;
  const [, end] = sentenceBounds(parse.line, cue.from);
  if (cue.pronoun !== null)
    return {
      from: cue.from,
      to: cue.to,
      kind: 'pronoun',
      name: null,
      head: '',
      gender: cue.pronoun,
      indefinite: false,
    };
  let unknown = 0;
  for (let at = cue.to; at < Math.min(end, cue.to + MAX_STEPS) && isWord(parse, at); ) {
    const lower = lowerAt(parse, at);
    const direct = at === cue.to || unknown === 0;
    if (rules.complementisers.has(lower) || (rules.relatives.has(lower) && !rules.determiners.has(lower)))
      return null;
    if (rules.prepositions.has(lower)) {
      at = behindPrepositional(parse, at);
      continue;
    }
    const phrase = phraseAt(parse, at);
    if (phrase && (direct || phrase.kind !== 'pronoun')) return phrase;
    const name = nameAt[at];
    // "sagte Außenminister": a name that the article gives nowhere else, right behind the verb.
    if (direct && name?.from === at && name.words.length === 1 && !name.body) return namePhrase(name, at);
    if (rules.determiners.has(lower)) at++;
    else if (!rules.adverbs.has(lower) && !rules.times.has(lower)) unknown++;
    if (unknown > MAX_UNKNOWN || words[at] === undefined) return null;
    at = name && !phrase ? Math.max(name.to, at + 1) : at + 1;
  }
  return null;
};

/** Over words that may stand between a subject and its verb. */
const overAdverbs = (parse: Parse, from: number, limit: number): number => {
  const { rules } = parse.line;
  let at = overParenthesis(parse, from);
  while (at < limit && (rules.adverbs.has(lowerAt(parse, at)) || rules.negations.has(lowerAt(parse, at))))
    at++;
  return at;
};

/** Whether a phrase runs up to a verb, be it over what stands between two commas. */
const reaches = (parse: Parse, { to }: Phrase, verb: number): boolean => {
  const { words } = parse.line;
  const at = overAdverbs(parse, to, verb);
  if (at === verb) return true;
  if (words[at]?.text !== ',') return false;
  for (let comma = verb - 1; comma >= at; comma--)
    if (words[comma]?.text === ',') return overAdverbs(parse, comma + 1, verb) === verb;
    else if (words[comma]?.kind !== 'word') return false;
  return false;
};

/** Where in a sentence a subject may begin, up to a word. */
const starts = (parse: Parse, start: number, verb: number): number[] => {
  const { words, rules, nameAt } = parse.line;
  const found: number[] = [];
  for (let at = start; at < verb; at++) {
    const before = words[at - 1];
    const opens =
      at === start ||
      before?.kind !== 'word' ||
      rules.conjunctions.has(before.lower) ||
      before.lower === 'que';
    const named = nameAt[at]?.from === at && !rules.prepositions.has(before?.lower ?? '');
    const isPronoun = rules.pronouns.has(words[at]?.lower ?? '');
    if (opens || isPronoun || (named && !rules.determiners.has(before?.lower ?? ''))) found.push(at);
  }
  return found;
};

/** The subject before a verb of saying: "Son homologue, Baptiste Lormeau, a assuré". */
export const subjectBefore = (parse: Parse, cue: Cue): Phrase | null => {
  const { words, rules } = parse.line;
  const [opening] = sentenceBounds(parse.line, cue.from);
  const start = Math.max(opening, cue.from - MAX_CLAUSE);
  const tried = starts(parse, start, cue.from);
  for (const at of tried) {
    const phrase = phraseAt(parse, at);
    if (phrase && reaches(parse, phrase, cue.from)) return phrase;
  }
  // "… und kündigte an": the subject that the sentence opens with.
  let lead = cue.from - 1;
  while (lead > start && rules.adverbs.has(words[lead]?.lower ?? '')) lead--;
  return lead > start && rules.conjunctions.has(words[lead]?.lower ?? '') && words[lead]?.lower !== 'que'
    ? phraseAt(parse, start)
    : null;
};
