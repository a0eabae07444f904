import { BM25, saturation, TITLE_WEIGHT } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import {
  RANKING_FEATURES,
  type RankingFeature,
  type RankingFeatures,
  type RankingWeights,
  weighted,
} from './features.ts';
import { bestWindow, orderedPairs } from './proximity.ts';
import { type PassageScan, scanPassage } from './scanPassage.ts';
import type { StatedCandidate } from './statedCandidate.ts';

/** 1 where the best sentence holds the type of thing asked for, -1 where it does not, 0 where the type is open. */
const answerTypeHeld = ({ question }: BoundQuestion, { bestHasCandidate }: PassageScan): number => {
  if (question.type === 'other') return 0;
  return bestHasCandidate ? 1 : -1;
};

/** What a candidate that was scanned says by itself; `neighbour` and `article` are 0, for whoever sees the others to set. */
export const weighPassage = (
  bound: BoundQuestion,
  { length, stated }: StatedCandidate,
  scan: PassageScan,
): Record<RankingFeature, number> => {
  const { idf, asked, isName } = bound;
  const saturated = saturation(length, bound.averageLength);
  let bm25 = 0;
  let coverage = 0;
  let title = 0;
  let spelling = 0;
  let missingNames = 0;
  for (let place = 0; place < idf.length; place += 1) {
    const weight = idf[place] as number;
    const count = scan.counts[place] as number;
    const titled = stated[place] as number;
    bm25 += weight * ((count * (BM25.k + 1)) / (count + saturated) + titled * TITLE_WEIGHT);
    coverage += weight * Math.max(titled, scan.present[place] as number);
    spelling += weight * (scan.spelled[place] as number);
    title += weight * titled;
    if (isName[place] && count === 0 && titled === 0) missingNames += weight;
  }
  const beyondTitle = bound.weight - title;
  return {
    bm25,
    coverage,
    window: bestWindow(scan.places, scan.positions, idf),
    pairs: orderedPairs(scan.places, scan.positions, asked, idf),
    title,
    spelling,
    missingNames,
    sentenceBeyondTitle: beyondTitle > 0 ? scan.bestBeyondTitle / beyondTitle : 0,
    answerType: answerTypeHeld(bound, scan),
    lead: scan.bestSentence === 0 ? 1 : 0,
    neighbour: 0,
    article: 0,
  };
};

/** A candidate and how much speaks for it. */
export interface RankedPassage {
  readonly candidate: StatedCandidate;
  readonly scan: PassageScan;
  readonly features: RankingFeatures;
  readonly score: number;
}

/** Ranks candidates for a question, best first; ties stay in the order given. */
export const rankPassages = (
  bound: BoundQuestion,
  candidates: readonly StatedCandidate[],
  weights: RankingWeights,
): RankedPassage[] => {
  /** BM25 of the candidates of each article, by paragraph. */
  const byArticle = new Map<string, Map<number, number>>();
  let total = 0;
  const weighed = candidates.map((candidate) => {
    const scan = scanPassage(bound, candidate);
    const features = weighPassage(bound, candidate, scan);
    const { article, paragraph } = candidate.passage;
    const others = byArticle.get(article.id);
    if (others) others.set(paragraph, features.bm25);
    else byArticle.set(article.id, new Map([[paragraph, features.bm25]]));
    total += features.bm25;
    return { candidate, scan, features };
  });
  return weighed
    .map(({ candidate, scan, features }): RankedPassage => {
      const { article, paragraph } = candidate.passage;
      const bm25Of = byArticle.get(article.id) ?? new Map<number, number>();
      let sum = 0;
      for (const bm25 of bm25Of.values()) sum += bm25;
      const near = Math.max(bm25Of.get(paragraph - 1) ?? 0, bm25Of.get(paragraph + 1) ?? 0);
      features.neighbour = near / (bound.weight || 1);
      features.article = sum / (total || 1);
      return { candidate, scan, features, score: weighted(RANKING_FEATURES, weights, features) };
    })
    .sort((a, b) => b.score - a.score);
};
