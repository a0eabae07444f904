import type { Nearness } from '../search/index.ts';

/**
 * What speaks for a passage, each with its reason. Weights of terms are inverse document frequencies, so that a rare word
 * counts for more than a common one.
 */
export const RANKING_FEATURES = [
  /** BM25 over text and title: the classic measure of relevance. */
  'bm25',
  /** Weight of the question's terms that text or title hold; other forms of a word count for a part. */
  'coverage',
  /** Weight of the terms within the best stretch of 15 words: close together, they are about one thing. */
  'window',
  /** Weight of neighbouring question terms that stand side by side here in the same order (Metzler and Croft 2005). */
  'pairs',
  /** Weight of the terms stated of it (`stateCandidates`), in its article's title most of all: it is about what is asked. */
  'title',
  /** Weight of the terms spelled here to the letter: a stem may join what does not belong together. */
  'spelling',
  /** Weight of the names asked about that neither text nor title hold. */
  'missingNames',
  /** Share of what the title leaves open that the best sentence holds: inside one story the title tells nothing apart. */
  'sentenceBeyondTitle',
  /** 1 where it holds the kind of thing asked for, -1 where it does not, 0 where the kind is open or a telling one. */
  'answerType',
  /** The same, of kinds that few sentences hold: a reason, a duration, a country; and a denial, where that is asked for. */
  'tellingType',
  /** 1 where it holds that near what the question says of it, -1 where it does not, 0 where that cannot be told. */
  'answerNear',
  /** 1 where the best sentence is the paragraph's first: news says the main thing first. */
  'lead',
  /** 1 where what is going on is asked for, and this opens its article: news begins with the whole. */
  'overviewLead',
  /** BM25 of the better neighbour as a share of the question's weight: an answer seldom stands alone in its topic. */
  'neighbour',
  /** Share of all candidates' BM25 that falls on this article. */
  'article',
  /** Share of the question's names, each counting alike, that text or title hold; other forms of a word for a part. */
  'namesMet',
  /** The same, of its other words: rarity tells little of a word's weight where the corpus is small. */
  'wordsMet',
  /** Ten times the greatest cosine of the question and the passage or one of its sentences; 0 without an encoder. */
  'nearness',
  /** Ten times the cosine of the passage before: an answer follows the passage that raises the matter. */
  'nearnessBefore',
] as const;

export type RankingFeature = (typeof RANKING_FEATURES)[number];
export type RankingFeatures = Readonly<Record<RankingFeature, number>>;
export type RankingWeights = Readonly<Record<RankingFeature, number>>;

/** Sum of weighted features: every model here is one. */
export const weighted = <Name extends string>(
  names: readonly Name[],
  weights: Readonly<Record<Name, number>>,
  features: Readonly<Record<Name, number>>,
): number => {
  let sum = 0;
  for (const name of names) sum += weights[name] * features[name];
  return sum;
};

/** Cosines of an encoder lie close together: tenfold they are as far apart as what else speaks for a passage. */
export const TENFOLD = 10;
/** The cosine of a passage or of its nearest sentence, whichever is greater. */
export const nearestOf = ({ passage, sentences }: Nearness): number => Math.max(passage, ...sentences);
