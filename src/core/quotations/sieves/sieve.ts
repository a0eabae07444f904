import type { Mention } from '../clauses/mention.ts';
import type { SpeechClause } from '../clauses/speechClause.ts';
import type { Source } from '../people/resolveMention.ts';
import type { MarkedSpan } from '../text/markedSpans.ts';
import type { Reading } from '../text/reading.ts';

/** A quotation with the decision about its speaker. */
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

/** Whether the speaker is certain: a person, or a role. */
export const hasSource = ({ source }: Attributed): boolean => source.person !== null || source.role !== null;

/** A quotation in its context: the input of a sieve. */
export interface QuoteContext {
  readonly reading: Reading;
  readonly quote: MarkedSpan;
  /** The quote's token. */
  readonly at: number;
  /** Token range of its sentence. */
  readonly sentence: readonly [start: number, end: number];
  /**
   * The nearest speech clauses, in text order: `clausesBefore` have their verb before the quotation, `clausesAfter` after
   * it.
   */
  readonly clausesBefore: readonly SpeechClause[];
  readonly clausesAfter: readonly SpeechClause[];
  /** A whole utterance by its shape, not a phrase inside the reporter’s sentence. */
  readonly whole: boolean;
  /** Its text reads as a report of another person’s words, so it often is no utterance. */
  readonly report: boolean;
  /** The previous quotation of the same paragraph. */
  readonly previous: Attributed | null;
  readonly before: Before;
  /** The paragraph below. */
  readonly next: Reading | null;
}

/** The state that a paragraph passes to the one below. */
export interface Before {
  /** Its last quotation, if unclosed. */
  readonly unclosed: Attributed | null;
  /** The verdict of its last words, if they announce a quotation: "Caddell continued:". */
  readonly announced: Verdict | null;
  /** Its last quotation, if that has a speaker. */
  readonly last: Attributed | null;
  /** Its last quotation is a whole utterance in its last sentence. */
  readonly ended: boolean;
}

/** The state before the first paragraph, and before words that are quoted by themselves. */
export const NOTHING_BEFORE: Before = { unclosed: null, announced: null, last: null, ended: false };

/** The decision of a sieve: a mention in the text, or the speaker of another quotation. */
export interface Verdict {
  readonly mention: Mention | null;
  /** The reading that contains the mention, if not the quotation’s own. */
  readonly reading?: Reading;
  readonly as?: Attributed;
  readonly cue: string | null;
  /** Another person reports the quotation: "Orlov writes that Savchuk told him: “…”". */
  readonly secondhand?: boolean;
}

export interface Sieve {
  readonly name: string;
  readonly decide: (context: QuoteContext) => Verdict | null;
}
