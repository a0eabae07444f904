import type { Passage } from '../../corpus/index.ts';
import type { Span } from '../../language/index.ts';
import type { Quotation } from '../quotation.ts';

/** Words that are said to be a person’s. */
export interface Claim {
  /** Without outer quotation marks and signature. */
  readonly words: string;
  /** The speaker as the claim names him; null if it names none. */
  readonly speaker: string | null;
}

/**
 * The result of a check. `verbatim`: word for word in a quotation of the claimed speaker, or of any speaker if the claim
 * names none. `cut`: the same, but its sentence negates, doubts, conditions or ascribes the words. `altered`: close to such
 * a quotation. `other-speaker`: word for word or close, but in another speaker’s quotation. `reporter`: word for word or
 * close, but in the reporter’s own words, which include reported speech. `unattributed`: in a quotation whose speaker is not
 * certain. `not-found`: none of these.
 */
export type Verdict =
  | 'verbatim'
  | 'cut'
  | 'altered'
  | 'other-speaker'
  | 'reporter'
  | 'unattributed'
  | 'not-found';

/** One place where claim and article differ; null on the side that has no word there. */
export interface Difference {
  /** In the passage's text. */
  readonly said: Span | null;
  /** In the claim's words. */
  readonly given: Span | null;
}

/** The places of a claim’s words, or of words close to them. */
export interface FoundWords {
  readonly passage: Passage;
  /** Spans of the words in order. Several if the reporter’s words or left-out words separate them. Never empty. */
  readonly spans: readonly [Span, ...Span[]];
  /** The quotation that contains them, possibly an indirect one; null if they are the reporter’s own. */
  readonly quotation: Quotation | null;
  /** Quotations that the reporter’s words contain or cut into; empty if `quotation` is not null. */
  readonly partly: readonly Quotation[];
  /** The whole sentence that the words are cut out of; present exactly for `cut`. */
  readonly around?: Span;
}

/** The outcome of a check. `found` is null exactly for `not-found`, the only verdict with `nearest` passages, best first. */
export interface Verification {
  readonly verdict: Verdict;
  readonly claim: Claim;
  readonly found: FoundWords | null;
  /** In order; empty if the words are the same. */
  readonly differences: readonly Difference[];
  readonly nearest: readonly Passage[];
  /** The claim has so few content words that it may match by chance. */
  readonly isShort: boolean;
}
