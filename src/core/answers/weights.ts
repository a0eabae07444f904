import type { ConfidenceWeights } from './confidence.ts';
import type { SentenceWeights } from './evidence.ts';
import type { RankingWeights } from './features.ts';

/** All that was learned from questions with known answers. */
export interface Weights {
  readonly ranking: RankingWeights;
  readonly sentences: SentenceWeights;
  readonly confidence: ConfidenceWeights;
}

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

/** For candidates that words found. */
export const WORDS: Weights = {
  ranking: {
    bm25: 0.698,
    coverage: 1.09,
    window: 0.0267,
    pairs: 0.543,
    title: 1.46,
    spelling: 0.659,
    missingNames: 0.472,
    sentenceBeyondTitle: 3.11,
    answerType: 0.664,
    tellingType: 1.31,
    answerNear: 0.381,
    lead: 0.234,
    overviewLead: 4.12,
    neighbour: 0.729,
    article: 2.18,
    namesMet: 2.4,
    wordsMet: 0.599,
    nearness: 0,
    nearnessBefore: 0,
  },
  sentences: {
    held: 2.21,
    heldBeyondTitle: 2.63,
    heldGiven: -0.148,
    heldOthers: 1.13,
    answerType: 0.794,
    heldBefore: 1.08,
    first: 0.277,
    news: -1.22,
    nearness: 0,
  },
  confidence: {
    ahead: 0.418,
    openGiven: -0.399,
    openAsked: -0.738,
    unknownNames: -1.04,
    missingNames: -1.52,
    coverage: 0.721,
    pairs: 0.922,
    unsupported: -0.808,
    typeMissing: -0.338,
    answerFar: -0.406,
    countFar: -1.12,
    met: 0.657,
    titleMet: 0.13,
    othersMet: 0.414,
    termsMissed: -0.654,
    score: 0.0739,
    nearness: 0,
    sentenceNearness: 0,
    nearnessAhead: 0,
    bias: -1.096,
  },
};

/** For candidates that an encoder tells the nearness of. */
export const MEANING: Weights = {
  ranking: {
    bm25: 0.203,
    coverage: 0.97,
    window: 0.131,
    pairs: 0.278,
    title: 0.955,
    spelling: 0.0586,
    missingNames: 0.0946,
    sentenceBeyondTitle: 1.97,
    answerType: 0.547,
    tellingType: 1.27,
    answerNear: 0.384,
    lead: -0.0201,
    overviewLead: 3.87,
    neighbour: 0.791,
    article: 0.274,
    namesMet: 0.0665,
    wordsMet: 0.812,
    nearness: 4.93,
    nearnessBefore: 0.401,
  },
  sentences: {
    held: 1.37,
    heldBeyondTitle: 2.58,
    heldGiven: -0.382,
    heldOthers: 1.05,
    answerType: 0.845,
    heldBefore: 0.88,
    first: 0.412,
    news: -1.13,
    nearness: 7.24,
  },
  confidence: {
    ahead: 0,
    openGiven: -0.359,
    openAsked: -0.713,
    unknownNames: -0.827,
    missingNames: -0.792,
    coverage: 0.564,
    pairs: 0.647,
    unsupported: -0.597,
    typeMissing: 0.0105,
    answerFar: -0.353,
    countFar: -0.869,
    met: 0.446,
    titleMet: 0,
    othersMet: 0.306,
    termsMissed: -0.332,
    score: 0.0695,
    nearness: 0.418,
    sentenceNearness: 0.486,
    nearnessAhead: 0.552,
    bias: -11.49,
  },
};
