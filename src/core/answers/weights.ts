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
    bm25: 0.825,
    coverage: 0.887,
    window: 0.248,
    pairs: 0.36,
    title: 1.6,
    spelling: 0.708,
    missingNames: 0.483,
    sentenceBeyondTitle: 2.8,
    answerType: 0.731,
    tellingType: 1.23,
    answerNear: 0.305,
    lead: 0.241,
    overviewLead: 4.04,
    neighbour: 0.685,
    article: 2.04,
    namesMet: 2.43,
    wordsMet: 0.545,
    nearness: 0,
    nearnessBefore: 0,
  },
  sentences: {
    held: 2.27,
    heldBeyondTitle: 2.77,
    heldGiven: -0.13,
    heldOthers: 0.929,
    answerType: 0.83,
    heldBefore: 1.12,
    first: 0.241,
    news: -1.08,
    nearness: 0,
  },
  confidence: {
    ahead: 0.367,
    openGiven: -0.442,
    openAsked: -0.737,
    unknownNames: -1.06,
    missingNames: -1.52,
    coverage: 0.709,
    pairs: 0.925,
    unsupported: -0.796,
    typeMissing: -0.31,
    answerFar: -0.461,
    countFar: -1.14,
    met: 0.638,
    titleMet: 0.155,
    othersMet: 0.362,
    termsMissed: -0.74,
    score: 0.0728,
    nearness: 0,
    sentenceNearness: 0,
    nearnessAhead: 0,
    bias: -1.009,
  },
};

/** For candidates that an encoder tells the nearness of. */
export const MEANING: Weights = {
  ranking: {
    bm25: 0.27,
    coverage: 0.877,
    window: 0.184,
    pairs: 0.234,
    title: 1.01,
    spelling: 0.0743,
    missingNames: 0.075,
    sentenceBeyondTitle: 1.69,
    answerType: 0.564,
    tellingType: 1.15,
    answerNear: 0.331,
    lead: 0.0197,
    overviewLead: 3.77,
    neighbour: 0.81,
    article: 0.26,
    namesMet: 0.072,
    wordsMet: 0.743,
    nearness: 5.02,
    nearnessBefore: 0.393,
  },
  sentences: {
    held: 1.13,
    heldBeyondTitle: 2.95,
    heldGiven: -0.316,
    heldOthers: 0.926,
    answerType: 0.849,
    heldBefore: 1,
    first: 0.454,
    news: -0.778,
    nearness: 7.75,
  },
  confidence: {
    ahead: 0,
    openGiven: -0.371,
    openAsked: -0.718,
    unknownNames: -0.795,
    missingNames: -0.713,
    coverage: 0.51,
    pairs: 0.712,
    unsupported: -0.563,
    typeMissing: 0.0163,
    answerFar: -0.284,
    countFar: -0.784,
    met: 0.397,
    titleMet: 0,
    othersMet: 0.248,
    termsMissed: -0.427,
    score: 0.0649,
    nearness: 0.5,
    sentenceNearness: 0.579,
    nearnessAhead: 0.568,
    bias: -12.65,
  },
};
