import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './rankPassages.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.824,
  coverage: 1.09,
  window: 0.827,
  pairs: 0.399,
  title: 1.13,
  spelling: 0.832,
  missingNames: -0.647,
  sentenceBeyondTitle: 3.54,
  answerType: 1.05,
  lead: 0.39,
  neighbour: 1.23,
  article: 2.78,
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
  ahead: 0.859,
  openGiven: -0.546,
  openAsked: -0.563,
  unknownNames: -1.3,
  missingNames: -1.72,
  coverage: 0.993,
  window: -0.09,
  pairs: 0.795,
  typeMissing: -0.31,
  met: 0.903,
  titleMet: 0.466,
  othersMet: 0.451,
  termsMissed: -0.546,
  bias: -0.403,
};
