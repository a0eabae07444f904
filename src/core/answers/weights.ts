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
    bm25: 0.823,
    coverage: 0.896,
    window: 0.29,
    pairs: 0.397,
    title: 1.76,
    spelling: 0.702,
    missingNames: 0.4,
    sentenceBeyondTitle: 2.65,
    answerType: 0.854,
    tellingType: 1.57,
    lead: 0.207,
    neighbour: 0.707,
    article: 1.93,
    namesMet: 2.41,
    wordsMet: 0.725,
    nearness: 0,
    nearnessBefore: 0,
  },
  sentences: {
    held: 2.25,
    heldBeyondTitle: 2.79,
    heldGiven: -0.116,
    heldOthers: 0.928,
    answerType: 0.828,
    heldBefore: 1.1,
    first: 0.228,
    news: -1.07,
    nearness: 0,
  },
  confidence: {
    ahead: 0.267,
    openGiven: -0.473,
    openAsked: -0.897,
    unknownNames: -1.04,
    missingNames: -1.6,
    coverage: 0.692,
    pairs: 0.928,
    unsupported: -0.524,
    typeMissing: -0.534,
    met: 0.631,
    titleMet: 0.165,
    othersMet: 0.444,
    termsMissed: -0.693,
    score: 0.0604,
    nearness: 0,
    sentenceNearness: 0,
    nearnessAhead: 0,
    bias: -1.059,
  },
};

/** For candidates that an encoder tells the nearness of. */
export const MEANING: Weights = {
  ranking: {
    bm25: 0.286,
    coverage: 0.903,
    window: 0.202,
    pairs: 0.223,
    title: 0.992,
    spelling: 0.0621,
    missingNames: 0.0569,
    sentenceBeyondTitle: 1.59,
    answerType: 0.65,
    tellingType: 1.25,
    lead: 0.00848,
    neighbour: 0.802,
    article: 0.208,
    namesMet: 0.0173,
    wordsMet: 0.849,
    nearness: 5.03,
    nearnessBefore: 0.421,
  },
  sentences: {
    held: 1.11,
    heldBeyondTitle: 2.98,
    heldGiven: -0.298,
    heldOthers: 0.925,
    answerType: 0.848,
    heldBefore: 0.99,
    first: 0.437,
    news: -0.758,
    nearness: 7.7,
  },
  confidence: {
    ahead: 0,
    openGiven: -0.311,
    openAsked: -0.907,
    unknownNames: -0.745,
    missingNames: -0.755,
    coverage: 0.493,
    pairs: 0.683,
    unsupported: -0.423,
    typeMissing: -0.181,
    met: 0.368,
    titleMet: 0,
    othersMet: 0.225,
    termsMissed: -0.384,
    score: 0.0543,
    nearness: 0.507,
    sentenceNearness: 0.584,
    nearnessAhead: 0.543,
    bias: -12.25,
  },
};
