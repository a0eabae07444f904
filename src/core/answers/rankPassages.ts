import type { BoundQuestion } from './boundQuestion.ts';
import { RANKING_FEATURES, type RankingFeatures, type RankingWeights, weighted } from './features.ts';
import { type PassageScan, scanPassage } from './scanPassage.ts';
import type { StatedCandidate } from './statedCandidate.ts';
import { weighPassage } from './weighPassage.ts';

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
