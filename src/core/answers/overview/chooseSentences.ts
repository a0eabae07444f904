import type { Passage } from '../../corpus/index.ts';
import { cut, datelineEnd, isFurniture, pointsBack, type Span, splitTerms } from '../../language/index.ts';
import {
  type Comparable,
  centralities,
  type Terms,
  termSimilarities,
  vectorSimilarities,
} from './centrality.ts';

/** A passage that an overview may take sentences from. */
export interface Material {
  readonly passage: Passage;
  readonly sentences: readonly Span[];
  /** Its relevance to the question, in any unit. */
  readonly weight: number;
  /** Share of that weight in each of its sentences, 0 to 1; 1 by default. */
  readonly shares?: readonly number[] | undefined;
  /** Of its sentences; undefined without an encoder. */
  readonly vectors?: readonly Float32Array[] | undefined;
}

/** A sentence of an overview; `rank`: how central it is. */
export interface ChosenSentence {
  readonly passage: Passage;
  readonly span: Span;
  readonly rank: number;
}

interface Sentence extends Comparable {
  readonly passage: Passage;
  readonly span: Span;
  readonly prior: number;
}

/** Number of words in a sentence that is understandable by itself and quick to read. */
const WORDS = { least: 6, most: 60 } as const;
/** Factors for the first paragraph of an article and the first sentence of a paragraph: news says the main thing first. */
const LEAD = 1.6;
const FIRST = 1.25;
/** Maximum sentences of one passage; if there are `MANY` passages, one of each says more. */
const MOST_OF_ONE = 2;
const MANY = 4;
/**
 * From these values on, two sentences say the same: term cosine, share of the shorter one's terms, cosine of centred
 * vectors.
 */
const SAME = { terms: 0.5, share: 0.6, vectors: 0.75 } as const;
/** Maximum sentences to compare, each with each. */
const MOST_COMPARED = 70;

/** Returns a sentence without the dateline at its beginning: "TEHRAN, May 26 (MNA) – ". */
export const behindDateline = (text: string, [start, end]: Span): Span => [
  start + datelineEnd(text.slice(start, end)),
  end,
];

const link = /https?:\/\/|pic\.twitter/u;
const opening = /[“„«]/gu;
const closing = /[”»]/gu;
const isCutQuote = (text: string): boolean =>
  (text.match(opening)?.length ?? 0) !== (text.match(closing)?.length ?? 0) ||
  (text.match(/"/g)?.length ?? 0) % 2 === 1;

/** Returns whether a sentence is understandable by itself. */
export const standsAlone = (sentence: string): boolean => {
  const words = sentence.trim().split(/\s+/).length;
  return (
    words >= WORDS.least &&
    words <= WORDS.most &&
    !sentence.trimEnd().endsWith('?') &&
    !isFurniture(sentence) &&
    !link.test(sentence) &&
    !pointsBack(sentence) &&
    !isCutQuote(sentence)
  );
};

const shareOfShorter = (one: Terms, other: Terms): number => {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  const common = [...shorter.keys()].filter((term) => longer.has(term)).length;
  return common / (shorter.size || 1);
};

const termsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { term } of splitTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

const NONE: Terms = new Map();

const sentencesOf = ({ passage, sentences, weight, shares, vectors }: Material): Sentence[] =>
  sentences.flatMap((sentence, at) => {
    const span = behindDateline(passage.text, sentence);
    const text = cut(passage.text, span);
    if (!standsAlone(text)) return [];
    const place = (passage.paragraph === 1 ? LEAD : 1) * (at === 0 ? FIRST : 1);
    const prior = weight * (shares?.[at] ?? 1) * place;
    return [{ passage, span, prior, terms: termsOf(text), vector: vectors?.[at] }];
  });

/**
 * Chooses the sentences that say most of the content that passages share, most central first, at most `most`. No two of them
 * say the same, and each is understandable by itself.
 */
export const chooseSentences = (material: readonly Material[], most: number): ChosenSentence[] => {
  const sentences = material
    .flatMap(sentencesOf)
    .filter(({ prior }) => prior > 0)
    .sort((a, b) => b.prior - a.prior)
    .slice(0, MOST_COMPARED);
  const byTerms = termSimilarities(sentences);
  const vectors = sentences.flatMap(({ vector }) => vector ?? []);
  const byVectors = vectors.length === sentences.length ? vectorSimilarities(vectors) : undefined;
  const ranks = centralities(
    byVectors ?? byTerms,
    sentences.map(({ prior }) => prior),
  );
  const saysSame = (one: number, other: number): boolean =>
    (byTerms[one]?.[other] ?? 0) >= SAME.terms ||
    shareOfShorter(sentences[one]?.terms ?? NONE, sentences[other]?.terms ?? NONE) >= SAME.share ||
    (byVectors?.[one]?.[other] ?? 0) >= SAME.vectors;
  const mostOfOne = new Set(sentences.map(({ passage }) => passage)).size >= MANY ? 1 : MOST_OF_ONE;
  const chosen: number[] = [];
  for (const at of [...sentences.keys()].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0))) {
    const { passage } = sentences[at] as Sentence;
    const ofIt = chosen.filter((other) => sentences[other]?.passage === passage).length;
    if (ofIt >= mostOfOne || chosen.some((other) => saysSame(at, other))) continue;
    chosen.push(at);
    if (chosen.length === most) break;
  }
  return chosen.map((at) => {
    const { passage, span } = sentences[at] as Sentence;
    return { passage, span, rank: ranks[at] ?? 0 };
  });
};
