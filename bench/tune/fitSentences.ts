import {
  chooseSentences,
  SENTENCE_FEATURES,
  type SentenceFeature,
  type SentenceWeights,
  weighted,
} from '../../src/core/answers/index.ts';
import { mean } from '../../src/core/evaluation/index.ts';
import { crossValidate, learnChoices } from './crossValidate.ts';
import type { Judged } from './readSet.ts';

/** How often the shown part of a relevant passage holds an answer, and its share of the passage; cross-validated. */
export interface SentenceFigures {
  readonly right: number;
  readonly share: number;
}

/** Fits the weights that choose the sentences to show, without the features in `without`. */
export const fitSentences = (
  questions: readonly Judged[],
  weightOf: (judged: Judged) => number,
  without: readonly SentenceFeature[],
  penalty: number,
): { weights: SentenceWeights; figures: Map<string, SentenceFigures> } => {
  const { folded, model } = crossValidate(
    questions
      .filter(({ question }) => question.answerable)
      .flatMap((judged) =>
        judged.sentences.map((sentence) => ({ ...sentence, set: judged.set, weight: weightOf(judged) })),
      ),
    learnChoices(SENTENCE_FEATURES, without, penalty),
  );
  const shown = folded.map(({ item: { set, features, isRight, lengths }, model: fitted }) => {
    const scores = features.map((row) => weighted(SENTENCE_FEATURES, fitted, row));
    const chosen = chooseSentences(scores, lengths);
    const total = (places: readonly number[]): number =>
      places.reduce((sum, at) => sum + (lengths[at] ?? 0), 0);
    return {
      set,
      right: chosen.some((at) => isRight[at]),
      shown: total(chosen),
      all: total([...lengths.keys()]),
    };
  });
  const figures = [...new Set(shown.map(({ set }) => set))].map((set): [string, SentenceFigures] => {
    const of = shown.filter((one) => one.set === set);
    return [
      set,
      {
        right: mean(of.map(({ right }) => Number(right))),
        share: mean(of.map((one) => one.shown)) / mean(of.map(({ all }) => all)),
      },
    ];
  });
  return { weights: model, figures: new Map(figures) };
};
