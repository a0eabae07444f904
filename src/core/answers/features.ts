import type { Nearness } from '../search/index.ts';

/**
 * Features that rank a passage, each with its reason. A term's weight is its inverse document frequency, so that a rare word
 * counts for more than a common one.
 */
export const RANKING_FEATURES = [
  /** BM25 over text and title: the classic measure of relevance. */
  'bm25',
  /** Weight of the question's terms that the text or title holds; other forms of a word count in part. */
  'coverage',
  /** Weight of the terms within the best stretch of 15 words: close together, they are about one thing. */
  'window',
  /** Weight of neighbouring question terms that are neighbours here in the same order (Metzler and Croft 2005). */
  'pairs',
  /** Weight of the terms stated of it (`stateCandidates`), mostly by its article's title: the article is about them. */
  'title',
  /** Weight of the terms spelled here as in the question: a stem may join unrelated words. */
  'spelling',
  /** Weight of the names in the question that neither text nor title holds. */
  'missingNames',
  /** Share of the terms' weight outside the title that the best sentence holds: within one story all titles are alike. */
  'sentenceBeyondTitle',
  /** 1 if it holds the kind of thing asked for, -1 if not; 0 if the kind is open or a telling one. */
  'answerType',
  /** The same for kinds that few sentences hold: a reason, a duration, a country; also for a denial that is asked for. */
  'tellingType',
  /** 1 if it holds that near the question's own words, -1 if it does not, 0 if that is unknown. */
  'answerNear',
  /** 1 if the best sentence is the paragraph's first: news says the main thing first. */
  'lead',
  /** 1 if the question asks for an overview and this passage opens its article: news begins with the whole. */
  'overviewLead',
  /** BM25 of the better neighbour as a share of the question's weight: neighbours of an answer are mostly on its topic. */
  'neighbour',
  /** Share of all candidates' BM25 that falls on this article. */
  'article',
  /** Unweighted share of the question's names that the text or title holds; other forms of a word count in part. */
  'namesMet',
  /** The same share of its other words: in a small corpus, rarity says little about a word's importance. */
  'wordsMet',
  /** Ten times the greatest cosine of the question and the passage or one of its sentences; 0 without an encoder. */
  'nearness',
  /** Ten times the cosine of the passage before: an answer follows the passage that raises the matter. */
  'nearnessBefore',
] as const;

export type RankingFeature = (typeof RANKING_FEATURES)[number];
export type RankingFeatures = Readonly<Record<RankingFeature, number>>;
export type RankingWeights = Readonly<Record<RankingFeature, number>>;

/** Returns the sum of weighted features; every model here is such a sum. */
export const weighted = <Name extends string>(
  names: readonly Name[],
  weights: Readonly<Record<Name, number>>,
  features: Readonly<Record<Name, number>>,
): number => {
  let sum = 0;
  for (const name of names) sum += weights[name] * features[name];
  return sum;
};

/** Factor for cosines: those of one encoder differ little; times ten, they vary as much as the other features. */
export const TENFOLD = 10;
/** Returns the cosine of a passage or of its nearest sentence, whichever is greater. */
export const nearestOf = ({ passage, sentences }: Nearness): number => Math.max(passage, ...sentences);
