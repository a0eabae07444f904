import type { Attributed } from '../attributed.ts';
import type { Mention, Reading } from '../nounPhrases.ts';
import type { MarkedSpan } from '../quotationMarks.ts';
import type { SpeechClause } from '../speechClauses.ts';

/** A quotation where it stands, and what is known when its turn comes. */
export interface QuoteContext {
  readonly reading: Reading;
  readonly clauses: readonly SpeechClause[];
  readonly quote: MarkedSpan;
  /** The quote's token. */
  readonly at: number;
  /** Tokens of its sentence. */
  readonly sentence: readonly [start: number, end: number];
  /** A whole utterance, by its own look: a capital first or the end of a sentence last. */
  readonly whole: boolean;
  /** The quotations of the paragraph decided so far, this one's neighbours first to last. */
  readonly earlier: readonly Attributed[];
  /** What the paragraph before left open. */
  readonly before: Before;
  /** The paragraph below. */
  readonly next: Reading | null;
}

/** What a paragraph leaves to the next one. */
export interface Before {
  /** Its last quotation was never closed. */
  readonly unclosed: Attributed | null;
  /** Its last words introduce a quotation: "Caddell continued:". */
  readonly introduced: {
    readonly mention: Mention;
    readonly reading: Reading;
    readonly cue: string | null;
  } | null;
  /** Its last quotation, where nothing but the end of its sentence follows. */
  readonly last: Attributed | null;
}

/** Whom a sieve names: by a mention in the text, or the speaker of another quotation. */
export interface Verdict {
  readonly mention: Mention | null;
  /** Where the mention stands, if not in the quotation's own paragraph. */
  readonly reading?: Reading;
  readonly as?: Attributed;
  readonly cue: string | null;
}

export interface Sieve {
  readonly name: string;
  readonly decide: (context: QuoteContext) => Verdict | null;
}
