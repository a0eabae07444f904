import type { MarkedSpan } from '../text/markedSpans.ts';
import type { Cue } from './cues.ts';
import { type Line, sentenceBounds, textOf } from './line.ts';
import { type Parse, type Phrase, pronounPhrase } from './phrase.ts';
import type { Sighting, Teller } from './sightings.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** What a sieve finds: the words that attribute, or the teller of another quotation. */
export interface Verdict {
  /** Null where another quotation tells it. */
  readonly phrase: Phrase | null;
  readonly teller?: Teller;
  readonly cue: string | null;
  /** Where the words stand, if inside the marks. */
  readonly parse?: Parse;
}

/** A quotation whose speaker is decided. */
export interface Told {
  readonly at: number;
  readonly quote: MarkedSpan;
  readonly whole: boolean;
  readonly teller: Teller;
  readonly verdict: Verdict | null;
  readonly sieve: string | null;
}

/** A quotation where it stands, and what is known when its turn comes. */
export interface Asked {
  readonly parse: Parse;
  readonly at: number;
  readonly quote: MarkedSpan;
  /** A whole utterance by its look, or a phrase in the reporter’s sentence. */
  readonly whole: boolean;
  readonly sentence: readonly [start: number, end: number];
  /** The quotation of the paragraph before it. */
  readonly previous: Told | null;
  /** Whom the paragraph above ends with: by its last words, or by its last quotation. */
  readonly above: { readonly announced: Teller | null; readonly last: Teller | null };
  readonly seen: readonly Sighting[];
}

/** `nobody`: the words are denied, and nothing that stands further away may say otherwise. */
export type Decision = Verdict | 'nobody' | null;

export interface LanguageSieve {
  readonly name: string;
  readonly decide: (asked: Asked) => Decision;
}

const dashOrComma = /^[,—–―-]$/u;

/** Whether a word is a comma or a dash. */
export const isPause = ({ words }: Line, at: number): boolean => dashOrComma.test(words[at]?.text ?? '');

/** Back from a word over adverbs. */
export const backOverAdverbs = ({ words, rules }: Line, at: number): number => {
  let back = at;
  while (back > 0 && words[back]?.kind === 'word' && rules.adverbs.has(words[back]?.lower ?? '')) back--;
  return back;
};

/** No clause is longer, in words. */
const MAX_CLAUSE = 100;

/** Whether no noun stands behind a verb that could be its subject: "dijo ante el Congreso." */
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

/** A subject that the sentence leaves out, where the language does so. */
export const droppedSubject = (parse: Parse, cue: Cue): Phrase | null =>
  parse.line.rules.dropsSubject && isBareBehind(parse, cue)
    ? pronounPhrase([cue.from, cue.from], '', cue.gender)
    : null;

const told = (phrase: Phrase | null, cue: Cue): Phrase | null =>
  phrase && phrase.gender === 'unknown' ? { ...phrase, gender: cue.gender } : phrase;

/** The subject of a verb right behind a quotation. */
export const subjectBehindQuote = (parse: Parse, cue: Cue): Phrase | null =>
  told(subjectAfter(parse, cue) ?? droppedSubject(parse, cue), cue);

/**
 * Whether a clause opens with something else than its subject, which then follows the verb: "Am Ende sagte Meier". Behind
 * a subject that nothing is known of the words that follow the verb are its object.
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

/** The subject of a verb that leads up to a quotation. */
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

/** Whether nothing stands behind a quotation in its sentence that may say who tells it. */
export const endsCleanly = (line: Line, at: number, end: number): boolean =>
  at + 1 >= end || !isPause(line, at + 1) || line.words[at + 2]?.kind !== 'word';

/** A verdict by a verb and its subject. */
export const byCue = ({ line }: Parse, cue: Cue, phrase: Phrase | null): Verdict | null =>
  phrase && { phrase, cue: textOf(line, cue.from, cue.to) };
