import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './features.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.788,
  coverage: 0.93,
  window: 0.647,
  pairs: 0.427,
  title: 1.01,
  spelling: 0.846,
  missingNames: -0.321,
  sentenceBeyondTitle: 4.24,
  answerType: 0.977,
  speaker: 0.945,
  lead: 0.553,
  neighbour: 0.725,
  article: 2.56,
};

export const SENTENCE_WEIGHTS: SentenceWeights = {
  held: 2.16,
  heldBeyondTitle: 3.68,
  heldGiven: 0.27,
  answerType: 1.01,
  heldBefore: 1.44,
  first: -0.161,
  length: -0.4,
  news: -2.28,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  ahead: 0.782,
  openGiven: -1.08,
  openAsked: -0.691,
  unknownNames: -2.08,
  missingNames: -1.05,
  coverage: 1.06,
  pairs: 0.915,
  typeMissing: -0.512,
  met: 0.973,
  titleMet: 0.342,
  othersMet: 0.0929,
  rarestOpen: 0.252,
  termsMissed: -0.825,
  bias: -0.31,
};
