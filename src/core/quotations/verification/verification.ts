import type { Passage } from '../../corpus/index.ts';
import type { Span } from '../../language/index.ts';
import type { Quotation } from '../quotation.ts';

/** Words somebody is said to have said. */
export interface Claim {
  /** Without outer quotation marks and signature. */
  readonly words: string;
  /** As the claim names the speaker; null where it names nobody. */
  readonly speaker: string | null;
}

/**
 * What became of a claim. `verbatim`: word for word in a quotation of the claimed speaker, or of anybody where nobody is
 * claimed. `cut`: the same, but taken from under a negation, a doubt, a condition or somebody else's report in its sentence.
 * `altered`: close to such a quotation. `other-speaker`: word for word or close, but in somebody else's quotation.
 * `reporter`: word for word or close, but in the reporter's own words, reported speech among them. `unattributed`: in a
 * quotation whose speaker is not certain. `not-found`: none of these.
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

/** Where the words of a claim, or words close to them, stand. */
export interface FoundWords {
  readonly passage: Passage;
  /** The words in order, apart: more than one where the reporter's words or left-out ones lie between. Never empty. */
  readonly spans: readonly [Span, ...Span[]];
  /** The quotation they are of, an indirect one among them; null where they are the reporter's own. */
  readonly quotation: Quotation | null;
  /** Quotations that the reporter's words hold or cut into; empty where `quotation` is not null. */
  readonly partly: readonly Quotation[];
  /** The whole sentence that the words are cut out of; exactly for `cut`. */
  readonly around?: Span;
}

/** `found` is null exactly for `not-found`, which alone has nearest passages, best first. */
export interface Verification {
  readonly verdict: Verdict;
  readonly claim: Claim;
  readonly found: FoundWords | null;
  /** In order; empty where the words are the same. */
  readonly differences: readonly Difference[];
  readonly nearest: readonly Passage[];
  /** The claim has so few words with a meaning that it may stand anywhere by chance. */
  readonly isShort: boolean;
}
