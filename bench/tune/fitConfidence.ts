import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeature,
  type ConfidenceWeights,
  confidenceFeatures,
  RANKING_FEATURES,
  type RankingWeights,
  weighted,
} from '../../src/core/answers/index.ts';
import { auroc, calibrationError, mean } from '../../src/core/evaluation/index.ts';
import { crossValidate, named } from './crossValidate.ts';
import { fitCases } from './fit.ts';
import type { Judged } from './readSet.ts';

/** Figures of one set, cross-validated. Those on refusal are undefined if every question has an answer. */
export interface ConfidenceFigures {
  readonly calibration: number;
  readonly auroc: number | undefined;
  /**
   * Share of the unanswerable questions below the threshold that refuses `REFUSABLE` of the answerable; and that threshold.
   */
  readonly refused: number | undefined;
  readonly threshold: number | undefined;
}

/** Share of the answerable questions that may be refused. */
const REFUSABLE = 0.06;

/** Fits the confidence of answers ranked by `ranking`, without the features in `without`. */
export const fitConfidence = (
  questions: readonly Judged[],
  weightOf: (judged: Judged) => number,
  ranking: RankingWeights,
  without: readonly ConfidenceFeature[],
  penalty: number,
): { weights: ConfidenceWeights; figures: Map<string, ConfidenceFigures>; pooled: number } => {
  const learned = CONFIDENCE_FEATURES.filter((name) => !without.includes(name));
  const sets = [...new Set(questions.map(({ set }) => set))];
  const judgedFirst = questions.flatMap((judged) => {
    const ranked = judged.ranked
      .map((one, at) => ({
        right: judged.isRight[at] === true,
        one: { ...one, score: weighted(RANKING_FEATURES, ranking, one.features) },
      }))
      .sort((a, b) => b.one.score - a.one.score);
    const [first] = ranked;
    if (!first) return [];
    const scored = ranked.map(({ one }) => one);
    const features = confidenceFeatures(judged.bound, scored, first.one);
    return [{ judged, isRight: judged.question.answerable && first.right, features }];
  });
  const mixed = sets.filter((set) =>
    questions.some(({ set: of, question }) => of === set && !question.answerable),
  );
  /**
   * Separates right answers from questions that the corpus cannot answer, within each set. One level a set absorbs the
   * differences between sets. Leaves out answerable questions that are ranked wrong: they would blur the direction.
   */
  const learnDirection = (items: readonly (typeof judgedFirst)[number][]): number[] =>
    fitCases(
      items
        .filter(
          ({ judged, isRight }) => mixed.includes(judged.set) && (isRight || !judged.question.answerable),
        )
        .map(({ judged, features, isRight }) => ({
          row: learned.map((name) => features[name]),
          levels: mixed.map((set) => Number(set === judged.set)),
          isRight,
          weight: weightOf(judged),
        })),
      penalty,
    );
  const dot = (weights: readonly number[], features: Record<ConfidenceFeature, number>): number =>
    learned.reduce((sum, name, at) => sum + (weights[at] as number) * features[name], 0);
  const { folded, model } = crossValidate(judgedFirst, (items) => {
    const direction = learnDirection(items);
    const [slope = 1, bias = 0] = fitCases(
      items.map(({ judged, features, isRight }) => ({
        row: [dot(direction, features)],
        isRight,
        weight: weightOf(judged),
      })),
      0,
    );
    const values = learned.map((_, at) => slope * (direction[at] as number));
    return { ...named(CONFIDENCE_FEATURES, learned, values), bias: Number(bias.toPrecision(4)) };
  });
  const estimated = folded.map(({ item: { judged, isRight, features }, model: fitted }) => ({
    set: judged.set,
    answerable: judged.question.answerable,
    isRight,
    confidence: 1 / (1 + Math.exp(-fitted.bias - weighted(CONFIDENCE_FEATURES, fitted, features))),
  }));
  const figures = sets.map((set): [string, ConfidenceFigures] => {
    const of = estimated.filter((estimate) => estimate.set === set);
    const yes = of.filter((estimate) => estimate.answerable).map((estimate) => estimate.confidence);
    const no = of.filter((estimate) => !estimate.answerable).map((estimate) => estimate.confidence);
    const threshold = yes.toSorted((a, b) => a - b)[Math.floor(yes.length * REFUSABLE)] ?? 0;
    const hasBoth = no.length > 0;
    return [
      set,
      {
        calibration: calibrationError(of),
        auroc: hasBoth ? auroc(yes, no) : undefined,
        refused: hasBoth ? mean(no.map((value) => Number(value < threshold))) : undefined,
        threshold: hasBoth ? threshold : undefined,
      },
    ];
  });
  return { weights: model, figures: new Map(figures), pooled: calibrationError(estimated) };
};
