import type { ConfidenceWeights } from './confidence.ts';
import type { SentenceWeights } from './evidence.ts';
import type { RankingWeights } from './features.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
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
};

export const SENTENCE_WEIGHTS: SentenceWeights = {
  held: 2.22,
  heldBeyondTitle: 3.45,
  heldGiven: -0.49,
  heldOthers: 1.64,
  answerType: 1.05,
  heldBefore: 1.47,
  first: -0.113,
  news: -1.42,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
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
  bias: 0.13,
};
