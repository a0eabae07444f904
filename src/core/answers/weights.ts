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
    bm25: 0.803,
    coverage: 0.788,
    window: 0.635,
    pairs: 0.377,
    title: 1,
    spelling: 0.835,
    missingNames: -0.357,
    sentenceBeyondTitle: 4.45,
    answerType: 0.975,
    lead: 0.551,
    neighbour: 0.692,
    article: 2.58,
    namesMet: 0,
    wordsMet: 0,
    nearness: 0,
  },
  sentences: {
    held: 2.22,
    heldBeyondTitle: 3.45,
    heldGiven: -0.49,
    heldOthers: 1.64,
    answerType: 1.05,
    heldBefore: 1.47,
    first: -0.113,
    news: -1.42,
    nearness: 0,
  },
  confidence: {
    ahead: 1.07,
    openGiven: -0.268,
    openAsked: -0.382,
    unknownNames: -0.134,
    missingNames: -1.9,
    coverage: 0.973,
    pairs: 0.596,
    typeMissing: -0.375,
    met: 0.783,
    titleMet: 0.201,
    othersMet: 0.202,
    termsMissed: -0.76,
    score: 0,
    nearness: 0,
    sentenceNearness: 0,
    nearnessAhead: 0,
    bias: 0.13,
  },
};

/** For candidates that an encoder tells the nearness of. */
export const MEANING: Weights = {
  ranking: {
    bm25: 0.803,
    coverage: 0.788,
    window: 0.635,
    pairs: 0.377,
    title: 1,
    spelling: 0.835,
    missingNames: -0.357,
    sentenceBeyondTitle: 4.45,
    answerType: 0.975,
    lead: 0.551,
    neighbour: 0.692,
    article: 2.58,
    namesMet: 0,
    wordsMet: 0,
    nearness: 8,
  },
  sentences: {
    held: 2.22,
    heldBeyondTitle: 3.45,
    heldGiven: -0.49,
    heldOthers: 1.64,
    answerType: 1.05,
    heldBefore: 1.47,
    first: -0.113,
    news: -1.42,
    nearness: 0,
  },
  confidence: {
    ahead: 1.07,
    openGiven: -0.268,
    openAsked: -0.382,
    unknownNames: -0.134,
    missingNames: -1.9,
    coverage: 0.973,
    pairs: 0.596,
    typeMissing: -0.375,
    met: 0.783,
    titleMet: 0.201,
    othersMet: 0.202,
    termsMissed: -0.76,
    score: 0,
    nearness: 0,
    sentenceNearness: 0,
    nearnessAhead: 0,
    bias: 0.13,
  },
};
