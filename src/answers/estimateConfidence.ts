import type { BoundQuestion } from './boundQuestion.ts';
import { weighted } from './linear.ts';
import type { RankedPassage } from './rankPassages.ts';

/**
 * What tells an answer from the nearest passage. Nothing here looks at the form of the question, its first words or its
 * length: only at what the first passage leaves open and at how it stands among its rivals.
 */
export const CONFIDENCE_FEATURES = [
  /** Logarithm of the first passage's share of all scores (softmax): a true answer has no equal rivals. */
  'ahead',
  /** Share of the weight of what is given that the best sentence and its surroundings leave open. */
  'openGiven',
  /** Share of the question's weight that says what is asked for and is not met. */
  'openAsked',
  /** Share of the question's weight in names that nothing in the corpus holds. */
  'unknownNames',
  /** Share in names that the first passage does not hold. */
  'missingNames',
  /** Share in terms that text or title hold. */
  'coverage',
  /** Share within the best stretch of words. */
  'window',
  /** Share of neighbouring terms that are neighbours here. */
  'pairs',
  /** 1 where the type of thing asked for is not in the best sentence. */
  'typeMissing',
  /** Logarithm of the weight met in the best sentence: two rare words met say more than two common ones. */
  'met',
  /** 1 where the article's title holds something of the question: the article is about it. */
  'titleMet',
  /** Share of what is neither name, asked for nor in the title that the best sentence holds: the action, not the actors. */
  'othersMet',
  /** Share of the terms, each counting alike, that neither best sentence nor title hold. */
  'termsMissed',
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];
export type ConfidenceWeights = Readonly<Record<ConfidenceFeature | 'bias', number>>;

/** The features of a ranking; `ranked` is not empty. */
export const confidenceFeatures = (
  { weight }: BoundQuestion,
  ranked: readonly [RankedPassage, ...RankedPassage[]],
): Record<ConfidenceFeature, number> => {
  const [{ evidence, score }] = ranked;
  const share = (part: number): number => (weight > 0 ? part / weight : 0);
  const open = evidence.openNames + evidence.openOthers;
  return {
    ahead: -Math.log(ranked.reduce((sum, rival) => sum + Math.exp(rival.score - score), 0)),
    openGiven: open + evidence.inSentence > 0 ? open / (open + evidence.inSentence) : 1,
    openAsked: share(evidence.openAsked),
    unknownNames: share(evidence.unknownNames),
    missingNames: share(evidence.missingNames),
    coverage: share(evidence.coverage),
    window: share(evidence.window),
    pairs: share(evidence.pairs),
    typeMissing: evidence.answerType < 0 ? 1 : 0,
    met: Math.log1p(evidence.inSentence),
    titleMet: evidence.title > 0 ? 1 : 0,
    othersMet: evidence.othersMet,
    termsMissed: evidence.termsMissed,
  };
};

/** The probability, 0 to 1, that the first passage answers the question (logistic regression). */
export const estimateConfidence = (
  bound: BoundQuestion,
  [first, ...rivals]: readonly RankedPassage[],
  weights: ConfidenceWeights,
): number => {
  if (!first) return 0;
  const features = confidenceFeatures(bound, [first, ...rivals]);
  const logit = weights.bias + weighted(CONFIDENCE_FEATURES, weights, features);
  return 1 / (1 + Math.exp(-logit));
};
