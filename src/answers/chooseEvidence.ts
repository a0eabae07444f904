import type { Span } from '../language/span.ts';
import type { PassageIndex } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { weighted } from './linear.ts';
import {
  SENTENCE_FEATURES,
  type SentenceFeature,
  type SentenceWeights,
  sentenceFeatures,
} from './sentenceFeatures.ts';

/** What to show of a passage: the sentence that answers, as a span and as a sentence of the index. */
export interface Evidence {
  readonly highlights: readonly Span[];
  readonly sentence: number | undefined;
}

const bestOf = (rows: readonly Record<SentenceFeature, number>[], weights: SentenceWeights): number => {
  const scores = rows.map((features) => weighted(SENTENCE_FEATURES, weights, features));
  return scores.indexOf(Math.max(...scores));
};

/** Chooses the sentence of a passage that answers best, the first among equals. `marks` as in `createPassageScan`. */
export const chooseEvidence = (
  bound: BoundQuestion,
  index: PassageIndex,
  marks: Int16Array,
  passage: number,
  weights: SentenceWeights,
): Evidence => {
  const { firstSentence, sentenceBounds } = index.forward;
  const first = firstSentence[passage] as number;
  const count = (firstSentence[passage + 1] as number) - first;
  if (count === 0) return { highlights: [], sentence: undefined };
  const best = count === 1 ? first : first + bestOf(sentenceFeatures(bound, index, marks, passage), weights);
  const highlight: Span = [sentenceBounds[2 * best] as number, sentenceBounds[2 * best + 1] as number];
  return { highlights: [highlight], sentence: best };
};
