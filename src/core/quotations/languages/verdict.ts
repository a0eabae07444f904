import type { MarkedSpan } from '../text/markedSpans.ts';
import type { Cue } from './cues.ts';
import { type Line, sentenceBounds, textOf } from './line.ts';
import { type Parse, type Phrase, pronounPhrase } from './phrase.ts';
import type { Sighting, Teller } from './sightings.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** The verdict of a sieve: the words that attribute, or the speaker of another quotation. */
export interface Verdict {
  /** Null if another quotation gives the speaker. */
  readonly phrase: Phrase | null;
  readonly teller?: Teller;
  readonly cue: string | null;
  /** The parse that contains the words, if they are inside the quotation marks. */
  readonly parse?: Parse;
}

/** A quotation with the decision about its speaker. */
export interface Told {
  readonly at: number;
  readonly quote: MarkedSpan;
  readonly whole: boolean;
  readonly teller: Teller;
  readonly verdict: Verdict | null;
  readonly sieve: string | null;
}

/** A quotation in its context: the input of a sieve. */
export interface Asked {
  readonly parse: Parse;
  readonly at: number;
  readonly quote: MarkedSpan;
  /** A whole utterance by its shape, or a phrase in the reporter’s sentence. */
  readonly whole: boolean;
  readonly sentence: readonly [start: number, end: number];
  /** The previous quotation of the same paragraph. */
  readonly previous: Told | null;
  /** The speakers passed on by the paragraph above: the one its last words announce, and the one of its last quotation. */
  readonly above: { readonly announced: Teller | null; readonly last: Teller | null };
  readonly seen: readonly Sighting[];
}

/** `nobody`: the words are denied or their speaker is unknown, and no later sieve may decide otherwise. */
export type Decision = Verdict | 'nobody' | null;

export interface LanguageSieve {
  readonly name: string;
  readonly decide: (asked: Asked) => Decision;
}

const dashOrComma = /^[,—–―-]$/u;

/** Whether a word is a comma or a dash. */
export const isPause = ({ words }: Line, at: number): boolean => dashOrComma.test(words[at]?.text ?? '');

/** Returns the last token at or before `at` that is no adverb. */
export const backOverAdverbs = ({ words, rules }: Line, at: number): number => {
  let back = at;
  while (back > 0 && words[back]?.kind === 'word' && rules.adverbs.has(words[back]?.lower ?? '')) back--;
  return back;
};

/** Longest clause, in words. */
const MAX_CLAUSE = 100;

/** Whether no noun after a verb could be its subject: "dijo ante el Congreso." */
const isBareBehind = ({ line }: Parse, { to }: Cue): boolean => {
  const { rules, words, nameAt } = line;
  let behindPreposition = false;
  for (let at = to; words[at]?.kind === 'word' && at < to + MAX_CLAUSE; at++) {
    const lower = words[at]?.lower ?? '';
    if (rules.complementisers.has(lower)) return true;
    if (rules.prepositions.has(lower)) behindPreposition = true;
    else if (!rules.adverbs.has(lower) && !behindPreposition) return false;
    else if (behindPreposition && (rules.indefinite.has(lower) || (nameAt[at]?.words.length ?? 0) > 1))
      return false;
  }
  return true;
};

/** Returns a dropped subject, if the language drops subjects. */
export const droppedSubject = (parse: Parse, cue: Cue): Phrase | null =>
  parse.line.rules.dropsSubject && isBareBehind(parse, cue)
    ? pronounPhrase([cue.from, cue.from], '', cue.gender)
    : null;

const told = (phrase: Phrase | null, cue: Cue): Phrase | null =>
  phrase && phrase.gender === 'unknown' ? { ...phrase, gender: cue.gender } : phrase;

/** Returns the subject of a verb right after a quotation. */
export const subjectBehindQuote = (parse: Parse, cue: Cue): Phrase | null =>
  told(subjectAfter(parse, cue) ?? droppedSubject(parse, cue), cue);

/**
 * Whether a clause opens with a word other than its subject, so that the subject follows the verb: "Am Ende sagte Meier".
 * After an unknown subject, the words after the verb are its object.
 */
const leadsIn = ({ words, rules }: Line, start: number, verb: number): boolean => {
  let from = verb - 1;
  while (from >= Math.max(start, verb - MAX_CLAUSE) && words[from]?.kind === 'word') from--;
  const first = words[from + 1];
  if (from + 1 === verb) return true;
  const lower = first?.lower ?? '';
  return (
    rules.prepositions.has(lower) ||
    rules.adverbs.has(lower) ||
    (rules.openers.has(lower) && !rules.determiners.has(lower) && !rules.pronouns.has(lower))
  );
};

/** Returns the subject of a verb that leads to a quotation. */
export const subjectOf = (parse: Parse, cue: Cue): Phrase | null => {
  const { line } = parse;
  const { rules } = line;
  if (cue.pronoun !== null) return subjectAfter(parse, cue);
  const before = subjectBefore(parse, cue);
  if (before) return told(before, cue);
  const lead = backOverAdverbs(line, cue.from - 1);
  const [start] = sentenceBounds(line, cue.from);
  const joined = rules.conjunctions.has(line.words[lead]?.lower ?? '');
  const inverts = (rules.bareRoles || rules.dropsSubject) && !joined;
  const after = inverts && leadsIn(line, start, cue.from) ? subjectAfter(parse, cue) : null;
  if (after && !after.unsure) return told(after, cue);
  const opens = lead < start || cue.from === start || isPause(line, lead);
  return opens || joined ? droppedSubject(parse, cue) : null;
};

/** Whether no words after a quotation in its sentence may name its speaker. */
export const endsCleanly = (line: Line, at: number, end: number): boolean =>
  at + 1 >= end || !isPause(line, at + 1) || line.words[at + 2]?.kind !== 'word';

/** Returns the verdict of a verb and its subject; null without a subject. */
export const byCue = ({ line }: Parse, cue: Cue, phrase: Phrase | null): Verdict | null =>
  phrase && { phrase, cue: textOf(line, cue.from, cue.to) };
