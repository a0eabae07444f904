import type { Mention } from '../clauses/mention.ts';
import type { SpeechClause } from '../clauses/speechClause.ts';
import type { Source } from '../people/resolveMention.ts';
import type { MarkedSpan } from '../text/markedSpans.ts';
import type { Reading } from '../text/reading.ts';

/** A quotation with what was decided about it. */
export interface Attributed {
  readonly quote: MarkedSpan;
  /** A whole utterance, or a phrase inside the reporter’s sentence. */
  readonly whole: boolean;
  readonly source: Source;
  readonly mention: string | null;
  readonly cue: string | null;
  readonly sieve: string | null;
  readonly secondhand: boolean;
}

/** Whether somebody is certain to have said it: a person, or a role. */
export const hasSource = ({ source }: Attributed): boolean => source.person !== null || source.role !== null;

/** A quotation where it stands, and what is known when its turn comes. */
export interface QuoteContext {
  readonly reading: Reading;
  readonly quote: MarkedSpan;
  /** The quote's token. */
  readonly at: number;
  /** Tokens of its sentence. */
  readonly sentence: readonly [start: number, end: number];
  /** The nearest speech clauses whose verb stands before it, and those behind it, in the order of the text. */
  readonly clausesBefore: readonly SpeechClause[];
  readonly clausesAfter: readonly SpeechClause[];
  /** A whole utterance by its own look, not a phrase inside the reporter’s sentence. */
  readonly whole: boolean;
  /** It reads as a report of what somebody said: such words in marks are often nobody’s. */
  readonly report: boolean;
  /** The quotation of the same paragraph before it. */
  readonly previous: Attributed | null;
  readonly before: Before;
  /** The paragraph below. */
  readonly next: Reading | null;
}

/** What a paragraph leaves to the one below. */
export interface Before {
  /** Its last quotation was never closed. */
  readonly unclosed: Attributed | null;
  /** Its last words announce a quotation: "Caddell continued:". */
  readonly announced: Verdict | null;
  /** Its last quotation, where that has a speaker. */
  readonly last: Attributed | null;
  /** That quotation stands in its last sentence, a whole utterance. */
  readonly ended: boolean;
}

/** What stands above the first paragraph, and above words that are quoted by themselves. */
export const NOTHING_BEFORE: Before = { unclosed: null, announced: null, last: null, ended: false };

/** Whom a sieve names: by a mention in the text, or as the speaker of another quotation. */
export interface Verdict {
  readonly mention: Mention | null;
  /** Where the mention stands, if not in the quotation's own text. */
  readonly reading?: Reading;
  readonly as?: Attributed;
  readonly cue: string | null;
  /** Somebody else tells that it was said: "Orlov writes that Savchuk told him: “…”". */
  readonly secondhand?: boolean;
}

export interface Sieve {
  readonly name: string;
  readonly decide: (context: QuoteContext) => Verdict | null;
}
