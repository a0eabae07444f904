import {
  RANKING_FEATURES,
  type RankingFeature,
  type RankingWeights,
  weighted,
} from '../../src/core/answers/index.ts';
import { firstRight, mean } from '../../src/core/evaluation/index.ts';
import { crossValidate, learnChoices } from './crossValidate.ts';
import type { Judged } from './readSet.ts';

/** hit@1 and MRR@10 of a set, cross-validated. */
export interface RankingFigures {
  readonly hit: number;
  readonly reciprocal: number;
}

/** Fits the weights that rank passages, without the features in `without`; `weightOf`: the weight of a question. */
export const fitRanking = (
  questions: readonly Judged[],
  weightOf: (judged: Judged) => number,
  without: readonly RankingFeature[],
  penalty: number,
): { weights: RankingWeights; figures: Map<string, RankingFigures> } => {
  const { folded, model } = crossValidate(
    questions
      .filter(({ question }) => question.answerable)
      .map((judged) => ({
        set: judged.set,
        features: judged.ranked.map(({ features }) => features),
        isRight: judged.isRight,
        weight: weightOf(judged),
      })),
    learnChoices(RANKING_FEATURES, without, penalty),
  );
  const ranks = new Map<string, number[]>();
  for (const { item, model: fitted } of folded) {
    const scored = item.features.map((row, at) => ({
      score: weighted(RANKING_FEATURES, fitted, row),
      right: item.isRight[at] === true,
    }));
    const rank = firstRight(scored.sort((a, b) => b.score - a.score).map(({ right }) => right));
    ranks.set(item.set, [...(ranks.get(item.set) ?? []), rank]);
  }
  const figures = Array.from(ranks, ([set, of]): [string, RankingFigures] => [
    set,
    {
      hit: mean(of.map((rank) => Number(rank === 1))),
      reciprocal: mean(of.map((rank) => (rank <= 10 ? 1 / rank : 0))),
    },
  ]);
  return { weights: model, figures: new Map(figures) };
};
