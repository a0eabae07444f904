import type { Cue } from './cues.ts';
import { sentenceBounds } from './line.ts';
import {
  isWord,
  lowerAt,
  namePhrase,
  overParenthesis,
  type Parse,
  type Phrase,
  pronounPhrase,
} from './phrase.ts';
import { phraseAt } from './phrases.ts';

const MAX_UNKNOWN = 3;
const MAX_STEPS = 16;
/** Maximum distance, in words, from a verb back to the start of its subject. */
const MAX_CLAUSE = 100;

/** Returns the end of the words that belong to the preposition at a word. */
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

/** Returns the subject after a verb of saying: "a lancé jeudi Gaspard Monteil". */
export const subjectAfter = (parse: Parse, cue: Cue): Phrase | null => {
  const { rules, words, nameAt } = parse.line;
  const [, end] = sentenceBounds(parse.line, cue.from);
  if (cue.pronoun !== null) return pronounPhrase([cue.from, cue.to], '', cue.pronoun);
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
    // "erklärte McClaren": a surname right after the verb, which the article gives nowhere else.
    if (direct && name?.from === at && name.words.length === 1 && !name.body) return namePhrase(name, at);
    if (rules.determiners.has(lower)) at++;
    else if (!rules.adverbs.has(lower) && !rules.times.has(lower)) unknown++;
    if (unknown > MAX_UNKNOWN || words[at] === undefined) return null;
    at = name && !phrase ? Math.max(name.to, at + 1) : at + 1;
  }
  return null;
};

/** Skips words that may separate a subject from its verb. */
const overAdverbs = (parse: Parse, from: number, limit: number): number => {
  const { rules } = parse.line;
  let at = overParenthesis(parse, from);
  while (at < limit && (rules.adverbs.has(lowerAt(parse, at)) || rules.negations.has(lowerAt(parse, at))))
    at++;
  return at;
};

/** Whether a phrase extends to a verb, possibly across an insertion between two commas. */
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

/** Returns the words of a sentence, before a verb, at which a subject may begin. */
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

/** Returns the subject before a verb of saying: "Son homologue, Baptiste Lormeau, a assuré". */
export const subjectBefore = (parse: Parse, cue: Cue): Phrase | null => {
  const { words, rules } = parse.line;
  const [opening] = sentenceBounds(parse.line, cue.from);
  const start = Math.max(opening, cue.from - MAX_CLAUSE);
  for (const at of starts(parse, start, cue.from)) {
    const phrase = phraseAt(parse, at);
    if (phrase && reaches(parse, phrase, cue.from)) return phrase;
  }
  // "… und kündigte an": the subject opens the sentence.
  let lead = cue.from - 1;
  while (lead > start && rules.adverbs.has(words[lead]?.lower ?? '')) lead--;
  return lead > start && rules.conjunctions.has(words[lead]?.lower ?? '') && words[lead]?.lower !== 'que'
    ? phraseAt(parse, start)
    : null;
};
