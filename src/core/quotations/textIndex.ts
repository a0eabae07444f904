import type { Passage } from '../corpus/index.ts';

/** What a whole corpus tells of a term. */
export interface TermCount {
  /** How many passages have it; 0: the corpus does not. */
  readonly passages: number;
  /** How rare it is: about 1 for a term of one passage, and for one of none. */
  readonly rarity: number;
}

/**
 * Finds terms in the text of a passage: `visit` is given, in the order of the text, which of the terms stands there, by its
 * place among those asked for, and where it starts in UTF-16 units.
 */
export type TermFinder = (passage: Passage, visit: (place: number, start: number) => void) => void;

/**
 * The port between quotations and the texts of a corpus: a look-up over all of them may go far away, the words of one passage
 * are at hand. Terms are those of `splitTerms`.
 */
export interface TextIndex {
  /** Of each of the terms, known or not. */
  countTerms(terms: readonly string[]): Promise<ReadonlyMap<string, TermCount>>;
  /** The terms of the corpus that a term it does not have may be mistyped for. */
  spelledLike(term: string): Promise<readonly string[]>;
  /**
   * The passages that have a term, in their text or in their article's title, each once, in the order of the corpus. A source
   * far away may stop after a thousand.
   */
  passagesWith(term: string): Promise<readonly Passage[]>;
  /** Passages that have any of some terms, given rarest first: those at least that have most of their weight, each once. */
  passagesWithAny(terms: readonly string[]): Promise<readonly Passage[]>;
  /** Prepares to find terms, each given once, in one passage after the other. */
  findTerms(terms: readonly string[]): TermFinder;
}
