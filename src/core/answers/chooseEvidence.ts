import type { Span } from '../language/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { chooseSentences } from './chooseSentences.ts';
import { weighted } from './features.ts';
import { SENTENCE_FEATURES, type SentenceWeights, sentenceFeatures } from './sentenceFeatures.ts';
import type { StatedCandidate } from './statedCandidate.ts';
import { wholeQuotation } from './wholeQuotation.ts';

/** The sentences of a passage to show, as spans in order, each with the rest of its quotation; and which answers best. */
export interface Evidence {
  readonly highlights: readonly Span[];
  /** Its place among the candidate's sentences; undefined where there is none. */
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

/** Chooses the sentences of a candidate that answer best; `among`: their places, where they must be of these. */
export const chooseEvidence = (
  bound: BoundQuestion,
  candidate: StatedCandidate,
  weights: SentenceWeights,
  among?: readonly number[],
): Evidence => {
  const { sentences, passage } = candidate;
  const spans = sentences.map(({ span }) => span);
  const choose = (): number[] => {
    const scores = sentenceFeatures(bound, candidate).map((features, at) =>
      among === undefined || among.includes(at)
        ? weighted(SENTENCE_FEATURES, weights, features)
        : Number.NEGATIVE_INFINITY,
    );
    return chooseSentences(
      scores,
      spans.map(([start, end]) => end - start),
    );
  };
  const chosen = spans.length > 1 ? choose() : spans.map((_, at) => at);
  const runs = joined(chosen.map((at) => wholeQuotation(passage.text, spans, at)));
  return {
    highlights: runs.map(([from, to]) => [spans[from]?.[0] ?? 0, spans[to]?.[1] ?? 0]),
    sentence: chosen[0],
  };
};
