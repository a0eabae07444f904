import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './rankPassages.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.114,
  coverage: 0.15,
  window: 0.105,
  pairs: 0.0395,
  title: 0.19,
  spelling: 0.116,
  missingNames: -0.107,
  sentenceBeyondTitle: 4.13,
  answerType: 1.04,
  lead: 0.358,
  neighbour: 1.2,
  article: 2.76,
};

export const SENTENCE_WEIGHTS: SentenceWeights = {
  held: 2.35,
  heldBeyondTitle: 3.91,
  heldGiven: 0.42,
  answerType: 1.04,
  heldBefore: 1.44,
  first: -0.149,
  length: 0.145,
  news: -1.78,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  ahead: 0.7,
  openGiven: -1.38,
  openAsked: -0.956,
  unknownNames: -1.13,
  missingNames: -1.38,
  coverage: 1.37,
  window: 0.258,
  pairs: 0.672,
  sentenceBeyondTitle: -0.959,
  typeMissing: -0.235,
  met: 0.502,
  bias: -0.215,
};
