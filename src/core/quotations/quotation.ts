import type { Passage } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';

/** Whom an utterance is attributed to. */
export interface Speaker {
  /** The fullest form of the name in the article: "Steve Witkoff". */
  readonly name: string;
  /** The words that attribute ("Witkoff", "he"); null where the speaker is carried over. */
  readonly mention: string | null;
  /** One key for the same person across the corpus, and for nobody else. */
  readonly person: string;
  /** The offices and forms of address that the article gives a person: "senator"; absent where none. */
  readonly titles?: readonly string[];
  /** What the article says that the initials of a body stand for. */
  readonly inFull?: string;
}

/** A full quoted utterance, a quoted phrase inside the reporter's sentence, or reported speech without marks. */
type QuotationKind = 'direct' | 'partial' | 'indirect';

/**
 * Who said what, where. A quoted `span` runs from its opening to its closing mark, both included (an unclosed one to the
 * paragraph's end; a Markdown block quote has no marks and runs from behind its ">" to its end or to its signature); an
 * indirect one is the reported clause without cue and speaker. What stands in marks but is itself a report is nobody’s
 * utterance: it is left out, and what is quoted in it is `secondhand`.
 */
export interface Quotation {
  readonly passage: Passage;
  readonly span: Span;
  readonly kind: QuotationKind;
  /** The words of saying: "said", "in a statement". */
  readonly cue: string | null;
  /** The name of the rule that decided. */
  readonly sieve: string | null;
  /** True where it stands inside somebody's report: one that is itself quoted, or "Orlov writes that Savchuk told him: “…”". */
  readonly secondhand: boolean;
  /** Null where the speaker is not certain: no guess. */
  readonly speaker: Speaker | null;
}
