import type { Passage } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';

/** The speaker of an utterance. */
export interface Speaker {
  /** The fullest form of the name in the article: "Steve Witkoff". */
  readonly name: string;
  /** The words that name the speaker ("Witkoff", "he"); null if the speaker is carried over. */
  readonly mention: string | null;
  /** The person’s key: the same across the corpus, and different from every other person’s. */
  readonly person: string;
  /** Offices and forms of address that the article uses for the person: "senator". Absent if none. */
  readonly titles?: readonly string[];
  /** The full name that the article gives for a body’s initials. */
  readonly inFull?: string;
}

/** A full quoted utterance, a quoted phrase inside the reporter's sentence, or reported speech without quotation marks. */
type QuotationKind = 'direct' | 'partial' | 'indirect';

/**
 * A quotation, its place and its speaker. A quoted `span` includes both quotation marks; an unclosed one runs to the
 * paragraph’s end. A Markdown block quote runs from after its ">" to its end or its signature. An indirect `span` is the
 * reported clause without cue and speaker. A report in quotation marks is left out, because it is no person’s utterance; the
 * quotations in it are `secondhand`.
 */
export interface Quotation {
  readonly passage: Passage;
  readonly span: Span;
  readonly kind: QuotationKind;
  /** The words of saying: "said", "in a statement". */
  readonly cue: string | null;
  /** The name of the rule that decided. */
  readonly sieve: string | null;
  /** True if the quotation is inside a person’s report: a quoted report, or "Orlov writes that Savchuk told him: “…”". */
  readonly secondhand: boolean;
  /** Null if the speaker is not certain; the sieves do not guess. */
  readonly speaker: Speaker | null;
}
