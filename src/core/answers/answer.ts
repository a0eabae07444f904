import type { Passage } from '../corpus/index.ts';
import type { OverviewKind, Span } from '../language/index.ts';

/** A passage offered as evidence. `highlights` answer the question; `focus` marks the asked-for thing inside them. */
export interface CitedPassage {
  readonly passage: Passage;
  readonly highlights: readonly Span[];
  readonly focus: readonly Span[];
  /** Log odds against the answer's other passages, up to a constant: comparable within one answer only. */
  readonly score: number;
}

/** The language of a question that no article is in, and the corpus's languages by frequency. Tags without region. */
export interface ForeignLanguage {
  readonly asked: string;
  readonly corpus: readonly string[];
}

/** The kinds of answer that the bot recognises by their words. */
export type AskedKind = 'date' | 'reason' | 'count' | 'duration' | 'place' | 'person';

/** The known reasons why the corpus does not answer a question. */
export interface Missing {
  /**
   * Given words of the question, as written, that no near passage supports by text, title or date; see `unsupportedPlaces`.
   */
  readonly words: readonly string[];
  /** Those of `words` that no article holds. */
  readonly unknown: readonly string[];
  /** The kind of answer asked for, if no near passage contains one. */
  readonly kind?: AskedKind;
}

/** A question with its probable misspelling corrected. */
export interface Suggestion {
  readonly question: string;
  /** The replacement for a word that the corpus lacks. */
  readonly word: string;
}

/** An office that a question names in place of a person, and its holder; both as the corpus writes them. */
export interface ResolvedRole {
  readonly role: string;
  readonly name: string;
}

/** A passage that a reader may choose. Its citation applies if the reader chooses it but none of its sentences. */
export interface AnswerCandidate extends CitedPassage {
  /** Its sentences that may answer, in order; `best` is the index of the most relevant one. */
  readonly sentences: readonly Span[];
  readonly best: number;
  /** For each sentence, the spans of the asked-for thing. */
  readonly focusIn: readonly (readonly Span[])[];
}

/** The candidates for a reader, best first, and the passages to show if it finds no answer. */
export interface ReaderMaterial {
  readonly candidates: readonly AnswerCandidate[];
  readonly nearest: readonly CitedPassage[];
  readonly missing?: Missing | undefined;
}

/** Sentences that together summarise a matter, in reading order. */
export interface Overview {
  readonly kind: OverviewKind;
  /** Each passage highlights the sentences taken from it. */
  readonly passages: readonly CitedPassage[];
  /** Full name of the person it introduces, if the corpus quotes that person. */
  readonly speaker?: string;
}

/** One of several questions asked in one text. */
export interface AnswerPart {
  readonly question: string;
  readonly kind: 'answered' | 'not-in-corpus';
  /** Best first; empty if the kind is `not-in-corpus`. */
  readonly passages: readonly CitedPassage[];
}

/**
 * Best passage first, at most ten. If the kind is `not-in-corpus`, the passages are the nearest ones, never an answer.
 * `confidence`: the probability, 0 to 1, that the question is answerable and the first passage answers it.
 * `undated`: how many articles the date filter left out because they state no date; absent for none.
 * `language`: present if the question is surely in a language that no article is in.
 * `quoted`: full name of the speaker whose words were asked for; only if the corpus quotes them but has no answer.
 * `missing`: only if the kind is `not-in-corpus`. `roles`: the offices that were resolved to find the answer.
 * `parts`: at least two, if the text asks several questions; `kind` is the better of theirs.
 */
export interface Answer {
  readonly kind: 'answered' | 'not-in-corpus';
  readonly question: string;
  /** The typed text, if it is a follow-up; `question` is then the complete question understood from it. */
  readonly followUp?: string;
  readonly confidence: number;
  readonly passages: readonly CitedPassage[];
  readonly undated?: number;
  readonly language?: ForeignLanguage;
  readonly quoted?: string;
  readonly missing?: Missing;
  /** Only if the kind is `not-in-corpus`; the corpus answers the suggested question. */
  readonly suggestion?: Suggestion;
  readonly roles?: readonly ResolvedRole[];
  readonly parts?: readonly AnswerPart[];
  /** Present if the question asks for an overview. Its passages come first in the answer, best first there. */
  readonly overview?: Overview;
  /** Present if the caller asks for it. */
  readonly material?: ReaderMaterial;
}

/**
 * The confidence below which the bot says "not in the corpus", if words alone find the passages. Chosen on the development
 * sets together: the highest value that refuses at most 6% of squad's answerable questions. Squad is the largest set.
 */
export const DEFAULT_THRESHOLD = 0.29;

/**
 * The same threshold if passages are found by meaning, too. Chosen on news about talks: it refuses three quarters of the
 * unanswerable questions and fewer than one in eight of the others.
 */
export const MEANING_THRESHOLD = 0.48;

/** A further passage is worth showing as an answer if it is at least a tenth as likely as the first. */
const LIKELY = Math.log(10);

/**
 * Returns the passages to show at first, at most `most`. Leaves out passages far less likely than the first answer; merely
 * near passages all stay, in order.
 */
export const worthShowing = ({ kind, passages }: Answer, most: number): CitedPassage[] => {
  const best = passages[0]?.score ?? 0;
  return passages.filter(({ score }) => kind === 'not-in-corpus' || best - score <= LIKELY).slice(0, most);
};
