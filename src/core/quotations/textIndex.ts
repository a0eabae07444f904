import type { Passage } from '../corpus/index.ts';

/** Corpus statistics of a term. */
export interface TermCount {
  /** Number of passages with the term; 0 if the corpus does not have it. */
  readonly passages: number;
  /** Rarity: about 1 for a term of one passage or of none. */
  readonly rarity: number;
}

/**
 * Finds terms in the text of a passage. Calls `visit` for each occurrence, in text order. `place` is the term’s index among
 * the given terms; `start` is its offset in UTF-16 units.
 */
export type TermFinder = (passage: Passage, visit: (place: number, start: number) => void) => void;

/**
 * The port between quotations and the texts of a corpus. Look-ups over the whole corpus may be remote; the text of one
 * passage is local. Terms are those of `splitTerms`.
 */
export interface TextIndex {
  /** Returns the count of every term given, known or not. */
  countTerms(terms: readonly string[]): Promise<ReadonlyMap<string, TermCount>>;
  /** Returns the corpus terms that an unknown term may be a misspelling of. */
  spelledLike(term: string): Promise<readonly string[]>;
  /**
   * Returns the passages with the term in their text or in their article’s title, each once, in corpus order. A remote
   * source may stop after a thousand.
   */
  passagesWith(term: string): Promise<readonly Passage[]>;
  /**
   * Returns passages with any of the terms, each once; at least those with most of the terms’ weight. The caller gives the
   * terms rarest first.
   */
  passagesWithAny(terms: readonly string[]): Promise<readonly Passage[]>;
  /** Returns a finder for the terms, each given once. The finder serves any number of passages. */
  findTerms(terms: readonly string[]): TermFinder;
}
