import type { Passage } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';

/** A term of the corpus and the number of passages that hold it. */
export interface CountedTerm {
  readonly term: string;
  readonly frequency: number;
}

/** The facts that the corpus gives for one term of a question. */
export interface TermFacts extends CountedTerm {
  /** Whether the corpus capitalises it in most occurrences that do not open a sentence. */
  readonly isName: boolean;
  /** Terms one letter away; empty if the corpus has the term itself. */
  readonly spelledLike: readonly CountedTerm[];
  /** Other terms of the corpus for the same country. */
  readonly sameAs: readonly CountedTerm[];
  /** Other terms of the corpus for the same thing. */
  readonly synonyms: readonly CountedTerm[];
  /** Other terms of the corpus with the same beginning: probably other forms of the word. */
  readonly kin: readonly string[];
}

interface CountRequest {
  readonly terms: readonly string[];
  /** Folded word forms. */
  readonly forms?: readonly string[];
  /** Names of sources, each as one folded word; see `sourceNames`. */
  readonly sources?: readonly string[];
}

/** The facts that a whole corpus gives for a question. */
export interface CorpusFacts {
  /** Number of passages, and average number of terms in one. */
  readonly passages: number;
  readonly averageLength: number;
  /** Runs parallel to the requested terms. */
  readonly terms: readonly TermFacts[];
  /** The requested forms and sources that the corpus has. */
  readonly forms: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The question's term that a term of the corpus is (`isItself`) or resembles. */
export interface Mark {
  /** Its place among the question's terms. */
  readonly place: number;
  readonly isItself: boolean;
}

/** Weight of a word that only resembles a term, relative to the term itself. */
export const KIN = 0.6;

export interface CandidateRequest {
  /** Terms to search for, rarest first. */
  readonly terms: readonly CountedTerm[];
  /** By term of the corpus; all other terms match no term of the question. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** The question's spelling of each of its terms, and the weight of each. */
  readonly forms: readonly string[];
  readonly weights: readonly number[];
  readonly limit: number;
  /** Ids of the articles that the candidates come from; all articles by default. */
  readonly among?: ReadonlySet<string> | undefined;
  /** The question's vector: the passages nearest to it are candidates too, at most `limit`. */
  readonly vector?: Float32Array | undefined;
  /** Further candidates from articles of one of these sources, at most `limit`. */
  readonly favoured?: { readonly sources: ReadonlySet<string>; readonly limit: number } | undefined;
}

/** How a word matches a question's term: it resembles the term, is the term, or has the question's spelling too. */
export const MATCH = { kin: 0, term: 1, form: 2 } as const;

/**
 * The occurrences in a passage of a question's terms and of words that resemble them, in order. The arrays run parallel: an
 * object for each would cost more than reading it.
 */
export interface Hits {
  /** The place of each among the question's terms. */
  readonly places: readonly number[];
  /** Values of `MATCH`. */
  readonly matches: readonly number[];
  /** Index of each word in the passage, stop words included. */
  readonly positions: readonly number[];
}

/** A word that is not a stop word. */
export interface SentenceWord {
  readonly span: Span;
  readonly position: number;
  /** Bits of `KIND`. */
  readonly kinds: number;
  /** Whether the corpus capitalises its term more often than not. */
  readonly isName: boolean;
  readonly mark: Mark | undefined;
}

/** A sentence with its matches for a question. */
export interface SentenceReading {
  readonly span: Span;
  /** Its hits are those of the passage from `firstHit` up to `endHit`. */
  readonly firstHit: number;
  readonly endHit: number;
  /** Number of its words that match no term of the question, and the bits of `KIND` that these words have. */
  readonly others: number;
  readonly otherKinds: number;
}

/** How near a passage is to a question in meaning: the cosines of their vectors. */
export interface Nearness {
  readonly passage: number;
  /** Of its sentences, in order; empty if it has only one. */
  readonly sentences: readonly number[];
  /** Of the passage before it in its article; absent if there is none, or it has no vector. */
  readonly before?: number;
}

/** A passage with its matches for a question. */
export interface Candidate {
  readonly passage: Passage;
  /** Places of the question's terms that its article's title has. */
  readonly titled: readonly number[];
  /** Places of the question's terms that the passage before or after it holds or resembles; each once. */
  readonly around: readonly number[];
  /** Number of terms. */
  readonly length: number;
  /** Undefined if it or the question has no vector. */
  readonly nearness: Nearness | undefined;
  readonly hits: Hits;
  readonly sentences: readonly SentenceReading[];
  /** All words of the sentence at this place, in order. */
  wordsOf(sentence: number): readonly SentenceWord[];
  /** The vectors of its sentences, in order, of length one; a source need not have them. */
  sentenceVectors?(): readonly Float32Array[] | undefined;
}

/**
 * The port between a corpus and the answers from it. Ranking reads only the candidates and the facts, so a source may be in
 * this process or remote. No call depends on another.
 */
export interface CandidateSource {
  /** Counts in the whole corpus. */
  count(request: CountRequest): Promise<CorpusFacts>;
  /**
   * Returns the passages that hold most of the terms, best first. Then come the favoured and the nearest in meaning, each
   * passage once. About sixty at most.
   */
  draw(request: CandidateRequest): Promise<readonly Candidate[]>;
}
