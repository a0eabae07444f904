import type { Span } from '../language/span.ts';
import type { PassageIndex } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import {
  type SentenceFeature,
  type SentenceWeights,
  scoreSentence,
  sentenceFeatures,
} from './sentenceFeatures.ts';
import { wholeQuotation } from './wholeQuotation.ts';

/**
 * What to show of a passage: the sentence that answers, with the rest of its quotation, as a span; and which sentence of
 * the index it is.
 */
export interface Evidence {
  readonly highlights: readonly Span[];
  readonly sentence: number | undefined;
}

const bestOf = (
  rows: readonly Record<SentenceFeature, number>[],
  weights: SentenceWeights,
  isWanted: (row: number) => boolean,
): number => {
  const scores = rows.map((features, row) =>
    isWanted(row) ? scoreSentence(features, weights) : Number.NEGATIVE_INFINITY,
  );
  return scores.indexOf(Math.max(...scores));
};

/**
 * Chooses the sentence of a passage that answers best, the first among equals; `among`, sentences of the index, where it
 * must be one of these. `marks` as in `createPassageScan`.
 */
export const chooseEvidence = (
  bound: BoundQuestion,
  index: PassageIndex,
  marks: Int16Array,
  passage: number,
  weights: SentenceWeights,
  among?: readonly number[],
): Evidence => {
  const { firstSentence, sentenceBounds } = index.forward;
  const first = firstSentence[passage] as number;
  const count = (firstSentence[passage + 1] as number) - first;
  if (count === 0) return { highlights: [], sentence: undefined };
  const isWanted = (row: number): boolean => among === undefined || among.includes(first + row);
  const best =
    count === 1 ? first : first + bestOf(sentenceFeatures(bound, index, marks, passage), weights, isWanted);
  const bounds = sentenceBounds.subarray(2 * first, 2 * (first + count));
  const [from, to] = wholeQuotation(index.passages[passage]?.text ?? '', bounds, best - first);
  return { highlights: [[bounds[2 * from] as number, bounds[2 * to + 1] as number]], sentence: best };
};
