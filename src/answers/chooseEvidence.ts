import type { Span } from '../language/span.ts';
import type { PassageIndex } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { weighted } from './linear.ts';
import { SENTENCE_FEATURES, type SentenceWeights, sentenceFeatures } from './sentenceFeatures.ts';

/** The spans of a passage to show: the sentence that answers, and what in it is asked for. */
export interface Evidence {
  readonly highlights: readonly Span[];
  readonly focus: readonly Span[];
}

/** Chooses the sentence of a passage that answers best, the first among equals. `marks` as in `createPassageScan`. */
export const chooseEvidence = (
  bound: BoundQuestion,
  index: PassageIndex,
  marks: Int16Array,
  passage: number,
  weights: SentenceWeights,
): Evidence => {
  const scores = sentenceFeatures(bound, index, marks, passage).map((features) =>
    weighted(SENTENCE_FEATURES, weights, features),
  );
  if (scores.length === 0) return { highlights: [], focus: [] };
  const { firstSentence, sentenceBounds } = index.forward;
  const best = (firstSentence[passage] as number) + scores.indexOf(Math.max(...scores));
  return {
    highlights: [[sentenceBounds[2 * best] as number, sentenceBounds[2 * best + 1] as number]],
    focus: [],
  };
};
