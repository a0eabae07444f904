import type { Passage } from '../corpus/index.ts';
import type { OverviewKind, Span } from '../language/index.ts';

/** A passage offered as evidence. `highlights` answer the question; `focus` marks the asked-for thing inside them. */
export interface CitedPassage {
  readonly passage: Passage;
  readonly highlights: readonly Span[];
  readonly focus: readonly Span[];
  /** Logarithm of its odds against the answer's other passages, up to a constant: comparable within one answer only. */
  readonly score: number;
}

/** A question in a language of which the corpus has no article: tags without region, those of the corpus by frequency. */
export interface ForeignLanguage {
  readonly asked: string;
  readonly corpus: readonly string[];
}

/** The kinds of thing a question may ask for that can be told from the words of an answer. */
export type AskedKind = 'date' | 'reason' | 'count' | 'duration' | 'place' | 'person';

/** What keeps a question from its answer, as far as it is known. */
export interface Missing {
  /** Words that the question gives, as it writes them, and that no near passage, its title or its date supports. */
  readonly words: readonly string[];
  /** Those of them that no article holds. */
  readonly unknown: readonly string[];
  /** What is asked for, where no near passage states such a thing. */
  readonly kind?: AskedKind;
}

/** A question as it may have been meant. */
export interface Suggestion {
  readonly question: string;
  /** In place of a word that the corpus does not have. */
  readonly word: string;
}

/** An office that a question names instead of the person; both as the corpus writes them. */
export interface ResolvedRole {
  readonly role: string;
  readonly name: string;
}

/** A passage that a reader may choose, cited as it is where the reader chooses it and says no more. */
export interface AnswerCandidate extends CitedPassage {
  /** Its sentences that may answer, in order, and the place of the one that tells most. */
  readonly sentences: readonly Span[];
  readonly best: number;
  /** Marks the asked-for thing in each of its sentences. */
  readonly focusIn: readonly (readonly Span[])[];
}

/** What a reader chooses among, best first, and what is shown where it finds no answer. */
export interface ReaderMaterial {
  readonly candidates: readonly AnswerCandidate[];
  readonly nearest: readonly CitedPassage[];
  readonly missing?: Missing | undefined;
}

/** Sentences that together tell of a matter, in the order in which they are read. */
export interface Overview {
  readonly kind: OverviewKind;
  /** Each with the sentences taken from it as highlights. */
  readonly passages: readonly CitedPassage[];
  /** The full name of the person it is of, where that person is quoted in the corpus. */
  readonly speaker?: string;
}

/** One of several questions that were asked in one. */
export interface AnswerPart {
  readonly question: string;
  readonly kind: 'answered' | 'not-in-corpus';
  /** Best first; for what is not in the corpus none. */
  readonly passages: readonly CitedPassage[];
}

/**
 * Best passage first, at most ten. When the kind is `not-in-corpus` the passages are the nearest ones, never an answer.
 * `confidence`: the probability, 0 to 1, that the question is answerable and the first passage answers it. `undated`: how
 * many articles were left out because they state no date and the question was filtered by one; absent for none.
 * `language`: present where the question is surely in a language that no article is in. `quoted`: who is quoted in the corpus,
 * where their words were asked for and are not in it. `missing`: for what is not in the corpus alone. `roles`: those that were
 * resolved to find it. `parts`: two at least, where several questions were asked in one; `kind` is the better of theirs.
 */
export interface Answer {
  readonly kind: 'answered' | 'not-in-corpus';
  readonly question: string;
  /** What was typed, where it follows another question; `question` is what was understood by it. */
  readonly followUp?: string;
  readonly confidence: number;
  readonly passages: readonly CitedPassage[];
  readonly undated?: number;
  readonly language?: ForeignLanguage;
  readonly quoted?: string;
  readonly missing?: Missing;
  /** Of what is not in the corpus alone: it is answered. */
  readonly suggestion?: Suggestion;
  readonly roles?: readonly ResolvedRole[];
  readonly parts?: readonly AnswerPart[];
  /** Where a matter as a whole was asked for; its passages are the first ones of the answer, best first there. */
  readonly overview?: Overview;
  /** Where it was asked for. */
  readonly material?: ReaderMaterial;
}

/**
 * The confidence below which the bot says "not in the corpus", where words alone find passages. Chosen on the development sets
 * together: the highest that refuses no more than 6 in a hundred of squad's answerable questions (the largest set).
 */
export const DEFAULT_THRESHOLD = 0.29;

/**
 * The same where passages are found by meaning, too. Chosen on news about talks: it refuses three quarters of the questions that
 * have no answer there and fewer than one in eight of the others.
 */
export const MEANING_THRESHOLD = 0.48;

/** A further passage is worth showing as an answer if it is at least a tenth as likely as the first. */
const LIKELY = Math.log(10);

/**
 * The passages to show at first sight, at most `most`. Next to an answer nothing stands that is far less likely than the
 * first; what is merely near stands in its order.
 */
export const worthShowing = ({ kind, passages }: Answer, most: number): CitedPassage[] => {
  const best = passages[0]?.score ?? 0;
  return passages.filter(({ score }) => kind === 'not-in-corpus' || best - score <= LIKELY).slice(0, most);
};
