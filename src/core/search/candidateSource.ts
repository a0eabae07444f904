import type { Passage } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';

/** A term of the corpus, and in how many passages it is. */
export interface CountedTerm {
  readonly term: string;
  readonly frequency: number;
}

/** What the corpus counts of one term of a question. */
export interface TermFacts extends CountedTerm {
  /** Whether the corpus capitalises it more often than not where no sentence begins. */
  readonly isName: boolean;
  /** Terms a letter away, where the corpus does not have the term itself. */
  readonly spelledLike: readonly CountedTerm[];
  /** Other terms for the country it is of, those that the corpus has. */
  readonly sameAs: readonly CountedTerm[];
  /** Other terms for the same thing, those that the corpus has. */
  readonly synonyms: readonly CountedTerm[];
  /** Other terms that begin like it: other forms of the word, most likely. */
  readonly kin: readonly string[];
}

interface CountRequest {
  readonly terms: readonly string[];
  /** Folded word forms. */
  readonly forms?: readonly string[];
  /** Names that an article may come from, each as one folded word; see `sourceNames`. */
  readonly sources?: readonly string[];
}

/** What a whole corpus tells of a question. */
export interface CorpusFacts {
  /** How many passages there are, and how many terms one has on average. */
  readonly passages: number;
  readonly averageLength: number;
  /** Runs parallel to the terms asked for. */
  readonly terms: readonly TermFacts[];
  /** The forms and the sources asked for that the corpus has. */
  readonly forms: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Which term of a question a term of the corpus is (`isItself`), or resembles. */
export interface Mark {
  /** Its place among the question's terms. */
  readonly place: number;
  readonly isItself: boolean;
}

/** What a word that only resembles a term counts for, against the term itself. */
export const KIN = 0.6;

export interface CandidateRequest {
  /** What to search for, rarest first. */
  readonly terms: readonly CountedTerm[];
  /** By term of the corpus; no other term is any of the question's. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** How the question spells each of its terms, and what each weighs. */
  readonly forms: readonly string[];
  readonly weights: readonly number[];
  readonly limit: number;
  /** Ids of the articles that the candidates come from; all of them unless told. */
  readonly among?: ReadonlySet<string> | undefined;
  /** The question's vector: the passages nearest to it are candidates too, at most `limit`. */
  readonly vector?: Float32Array | undefined;
  /** More candidates of articles that come from one of these sources, at most `limit`. */
  readonly favoured?: { readonly sources: ReadonlySet<string>; readonly limit: number } | undefined;
}

/** How near a word comes to a question's term: it resembles it, is the term itself, or has the question's spelling too. */
export const MATCH = { kin: 0, term: 1, form: 2 } as const;

/**
 * The occurrences of a question's terms, and of what resembles them, in a passage, in order. The arrays run parallel: an
 * object for each would cost more than reading it.
 */
export interface Hits {
  /** The place of each among the question's terms. */
  readonly places: readonly number[];
  /** Values of `MATCH`. */
  readonly matches: readonly number[];
  /** Which word of the passage each is, stop words counted. */
  readonly positions: readonly number[];
}

/** A word that is no stop word. */
export interface SentenceWord {
  readonly span: Span;
  readonly position: number;
  /** Bits of `KIND`. */
  readonly kinds: number;
  /** Whether the corpus capitalises its term more often than not. */
  readonly isName: boolean;
  readonly mark: Mark | undefined;
}

/** A sentence as a question reads it. */
export interface SentenceReading {
  readonly span: Span;
  /** Its hits are those of the passage from `firstHit` up to `endHit`. */
  readonly firstHit: number;
  readonly endHit: number;
  /** How many of its words are none of the question's, and the bits of `KIND` that these have. */
  readonly others: number;
  readonly otherKinds: number;
}

/** How near a passage is to a question in meaning: the cosines of their vectors. */
export interface Nearness {
  readonly passage: number;
  /** Of its sentences, in order; none where it has one alone. */
  readonly sentences: readonly number[];
  /** Of the passage before it in its article; none where there is none, or it has no vector. */
  readonly before?: number;
}

/** A passage as a question reads it. */
export interface Candidate {
  readonly passage: Passage;
  /** Places of the question's terms that its article's title has. */
  readonly titled: readonly number[];
  /** Places of the question's terms that the passage before or after it has, or resembles; each once. */
  readonly around: readonly number[];
  /** In terms. */
  readonly length: number;
  /** Undefined where it or the question has no vector. */
  readonly nearness: Nearness | undefined;
  readonly hits: Hits;
  readonly sentences: readonly SentenceReading[];
  /** All words of the sentence at this place, in order. */
  wordsOf(sentence: number): readonly SentenceWord[];
  /** The vectors of its sentences, in order, of length one; a source need not have them. */
  sentenceVectors?(): readonly Float32Array[] | undefined;
}

/**
 * The port between a corpus and the answers from it. Ranking reads the candidates and the facts, and nothing else, so a source
 * may be in this process or far away. Every call stands for itself: none depends on the one before.
 */
export interface CandidateSource {
  /** Counts in the whole corpus. */
  count(request: CountRequest): Promise<CorpusFacts>;
  /**
   * The passages that hold most of the terms, best first; then the favoured that are not among them, and the nearest in meaning
   * that are neither. Some sixty at most.
   */
  draw(request: CandidateRequest): Promise<readonly Candidate[]>;
}
