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
    bm25: 0.728,
    coverage: 0.784,
    window: 0.554,
    pairs: 0.56,
    title: 1.27,
    spelling: 0.706,
    missingNames: 0.0923,
    sentenceBeyondTitle: 2.91,
    answerType: 0.979,
    lead: 0.342,
    neighbour: 0.701,
    article: 2.14,
    namesMet: 1.83,
    wordsMet: 0.738,
    nearness: 0,
  },
  sentences: {
    held: 2.07,
    heldBeyondTitle: 3.1,
    heldGiven: -0.141,
    heldOthers: 1.16,
    answerType: 0.996,
    heldBefore: 1.18,
    first: 0.0553,
    news: -1.22,
    nearness: 0,
  },
  confidence: {
    ahead: 0.438,
    openGiven: -0.611,
    openAsked: -0.8,
    unknownNames: -1.17,
    missingNames: -1.94,
    coverage: 0.809,
    pairs: 0.716,
    typeMissing: -0.438,
    met: 0.688,
    titleMet: 0.222,
    othersMet: 0.374,
    termsMissed: -0.901,
    score: 0.0612,
    nearness: 0,
    sentenceNearness: 0,
    nearnessAhead: 0,
    bias: -0.8868,
  },
};

/** For candidates that an encoder tells the nearness of. */
export const MEANING: Weights = {
  ranking: {
    bm25: 0.346,
    coverage: 0.734,
    window: 0.326,
    pairs: 0.346,
    title: 0.791,
    spelling: 0.174,
    missingNames: 0.0768,
    sentenceBeyondTitle: 1.82,
    answerType: 0.59,
    lead: 0.129,
    neighbour: 0.818,
    article: 0.306,
    namesMet: -0.0577,
    wordsMet: 0.75,
    nearness: 4.61,
  },
  sentences: {
    held: 1.44,
    heldBeyondTitle: 3.04,
    heldGiven: -0.411,
    heldOthers: 1.14,
    answerType: 0.996,
    heldBefore: 1.16,
    first: 0.302,
    news: -0.749,
    nearness: 6.9,
  },
  confidence: {
    ahead: 0,
    openGiven: -0.452,
    openAsked: -0.78,
    unknownNames: -1.01,
    missingNames: -1.43,
    coverage: 0.604,
    pairs: 0.751,
    typeMissing: -0.344,
    met: 0.429,
    titleMet: 0,
    othersMet: 0.299,
    termsMissed: -0.476,
    score: 0.0633,
    nearness: 0.322,
    sentenceNearness: 0.394,
    nearnessAhead: 0.826,
    bias: -9.352,
  },
};
