import type { CueGender, CueKind } from '../../language/index.ts';
import { type Line, sentenceBounds } from './line.ts';

/** A verb of saying with the other words of its form: "a sobrement déclaré", "dit-il". */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly kind: CueKind;
  /** The gender of the subject that its form shows. */
  readonly gender: CueGender;
  /** The gender of the pronoun attached to it: "-il". */
  readonly pronoun: CueGender | null;
  readonly negated: boolean;
}

/** Maximum distance, in words, from an auxiliary to its participle. */
const REACH = 4;
/** The same if the participle closes the clause. */
const CLAUSE = 14;
const NEGATION_REACH = 4;

const isBreak = (line: Line, at: number): boolean => line.words[at]?.kind !== 'word';

const participleBehind = (line: Line, at: number): number => {
  const { rules, words } = line;
  const reach = rules.capitalNouns ? CLAUSE : REACH;
  for (let next = at + 1; next <= at + reach && !isBreak(line, next); next++) {
    const lower = words[next]?.lower ?? '';
    if (rules.participles.has(lower)) return next;
    if (!rules.capitalNouns && !rules.adverbs.has(lower) && !rules.negations.has(lower)) return -1;
  }
  return -1;
};

const isNegated = (line: Line, from: number, to: number): boolean => {
  const [start, end] = sentenceBounds(line, from);
  const holds = (at: number): boolean => line.rules.negations.has(line.words[at]?.lower ?? '');
  for (
    let at = from;
    at >= Math.max(start, from - NEGATION_REACH) && (at === from || !isBreak(line, at));
    at--
  )
    if (holds(at)) return true;
  for (let at = from; at < Math.min(end, to + NEGATION_REACH) && !isBreak(line, at); at++)
    if (holds(at)) return true;
  return false;
};

const cueAt = (line: Line, at: number): Cue | null => {
  const { rules, words } = line;
  const word = words[at];
  if (word?.kind !== 'word' || (word.capital && line.sentences[line.sentenceOf[at] ?? 0] !== at)) return null;
  const cue = (to: number, kind: CueKind, gender: CueGender, pronoun: CueGender | null = null): Cue => ({
    from: at,
    to,
    kind,
    gender,
    pronoun,
    negated: isNegated(line, at, to),
  });
  const [, stem = '', hanging = ''] = rules.inverted?.exec(word.lower) ?? [];
  const isAuxiliary = (lower: string): boolean =>
    rules.auxiliaries.has(lower) || rules.auxiliaries.has(`${words[at - 1]?.lower}${lower}`);
  const behind = isAuxiliary(stem || word.lower) ? participleBehind(line, at) : -1;
  const pronoun = stem === '' ? null : (rules.pronouns.get(hanging) ?? null);
  if (behind >= 0) {
    const kind = rules.participles.get(words[behind]?.lower ?? '');
    return kind ? cue(rules.capitalNouns ? at + 1 : behind + 1, kind, 'unknown', pronoun) : null;
  }
  const form = stem || word.lower;
  const kind = rules.verbs.get(form);
  // "la demande", "una cuenta": a noun. "Il le tient pour …": a verb.
  const isNoun =
    !rules.capitalNouns &&
    rules.determiners.has(words[at - 1]?.lower ?? '') &&
    !rules.pronouns.has(words[at - 2]?.lower ?? '') &&
    !rules.negations.has(words[at - 2]?.lower ?? '') &&
    stem === '';
  return kind && !isNoun ? cue(at + 1, kind, rules.genderOfVerb?.(form) ?? 'unknown', pronoun) : null;
};

/** Returns the verbs of saying of a text, in order. */
export const cuesOf = (line: Line): Cue[] => {
  const found: Cue[] = [];
  for (let at = 0; at < line.words.length; ) {
    const cue = cueAt(line, at);
    if (cue) found.push(cue);
    at = cue ? cue.to : at + 1;
  }
  return found;
};
