import {
  RANKING_FEATURES,
  type RankingFeature,
  type RankingWeights,
  weighted,
} from '../../src/core/answers/index.ts';
import { firstRight, mean } from '../../src/core/evaluation/index.ts';
import { crossValidate, named } from './crossValidate.ts';
import { fitChoices } from './fit.ts';
import type { Judged } from './readSet.ts';

/** hit@1 and MRR@10 of a set, cross-validated. */
export interface RankingFigures {
  readonly hit: number;
  readonly reciprocal: number;
}

/** Fits what ranks passages, without the features left out; `weightOf`: how much a question counts. */
export const fitRanking = (
  questions: readonly Judged[],
  weightOf: (judged: Judged) => number,
  without: readonly RankingFeature[],
  penalty: number,
): { weights: RankingWeights; figures: Map<string, RankingFigures> } => {
  const learned = RANKING_FEATURES.filter((name) => !without.includes(name));
  const { folded, model } = crossValidate(
    questions.filter(({ question }) => question.answerable),
    (items) =>
      named(
        RANKING_FEATURES,
        learned,
        fitChoices(
          items.map((judged) => ({
            rows: judged.ranked.map(({ features }) => learned.map((name) => features[name])),
            isRight: judged.isRight,
            weight: weightOf(judged),
          })),
          penalty,
        ),
      ),
  );
  const ranks = new Map<string, number[]>();
  for (const { item, model: fitted } of folded) {
    const scored = item.ranked.map(({ features }, at) => ({
      score: weighted(RANKING_FEATURES, fitted, features),
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
