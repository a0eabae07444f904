import { passageId } from '../corpus/index.ts';
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
  const weighed = candidates.map((candidate) => {
    const scan = scanPassage(bound, candidate);
    return { candidate, scan, alone: weighPassage(bound, candidate, scan) };
  });
  const bm25Of = new Map<string, number>();
  const byArticle = new Map<string, number>();
  let total = 0;
  for (const { candidate, alone } of weighed) {
    const { id } = candidate.passage.article;
    bm25Of.set(candidate.id, alone.bm25);
    byArticle.set(id, (byArticle.get(id) ?? 0) + alone.bm25);
    total += alone.bm25;
  }
  return weighed
    .map(({ candidate, scan, alone }): RankedPassage => {
      const { passage } = candidate;
      const near = (step: number): number =>
        bm25Of.get(passageId({ ...passage, paragraph: passage.paragraph + step })) ?? 0;
      const features = {
        ...alone,
        neighbour: Math.max(near(-1), near(1)) / (bound.weight || 1),
        article: (byArticle.get(passage.article.id) ?? 0) / (total || 1),
      };
      return { candidate, scan, features, score: weighted(RANKING_FEATURES, weights, features) };
    })
    .sort((a, b) => b.score - a.score);
};
