import type { Span } from '../language/index.ts';
import type { PassageIndex } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { chooseSentences } from './chooseSentences.ts';
import { type SentenceWeights, scoreSentence, sentenceFeatures } from './sentenceFeatures.ts';
import { wholeQuotation } from './wholeQuotation.ts';

/**
 * What to show of a passage: the sentence or two that answer, each with the rest of its quotation, as spans in order; and
 * which sentence of the index answers best.
 */
export interface Evidence {
  readonly highlights: readonly Span[];
  readonly sentence: number | undefined;
}

/** Runs of sentences in order; those that touch are one. */
const joined = (runs: readonly (readonly [first: number, last: number])[]): [number, number][] => {
  const apart: [number, number][] = [];
  for (const [first, last] of [...runs].sort((a, b) => a[0] - b[0])) {
    const before = apart.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else apart.push([first, last]);
  }
  return apart;
};

/**
 * Chooses the sentences of a passage that answer best; `among`, sentences of the index, where they must be of these.
 * `marks` as in `createPassageScan`.
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
  const bounds = sentenceBounds.subarray(2 * first, 2 * (first + count));
  const start = (row: number): number => bounds[2 * row] as number;
  const end = (row: number): number => bounds[2 * row + 1] as number;
  const choose = (): number[] => {
    const rows = sentenceFeatures(bound, index, marks, passage);
    const scores = rows.map((features, row) =>
      among === undefined || among.includes(first + row)
        ? scoreSentence(features, weights)
        : Number.NEGATIVE_INFINITY,
    );
    return chooseSentences(
      scores,
      rows.map((_, row) => end(row) - start(row)),
    );
  };
  const chosen = count === 1 ? [0] : choose();
  const text = index.passages[passage]?.text ?? '';
  return {
    highlights: joined(chosen.map((row) => wholeQuotation(text, bounds, row))).map(([from, to]) => [
      start(from),
      end(to),
    ]),
    sentence: first + (chosen[0] as number),
  };
};
