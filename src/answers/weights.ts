import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './features.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.805,
  coverage: 0.879,
  window: 0.688,
  pairs: 0.469,
  title: 1.28,
  spelling: 0.887,
  missingNames: -0.372,
  sentenceBeyondTitle: 4.04,
  answerType: 0.993,
  lead: 0.513,
  neighbour: 0.903,
  article: 2.98,
};

export const SENTENCE_WEIGHTS: SentenceWeights = {
  held: 2.31,
  heldBeyondTitle: 3.81,
  heldGiven: 0.362,
  answerType: 0.995,
  heldBefore: 1.44,
  first: -0.164,
  length: 0.122,
  news: -1.99,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  ahead: 0.932,
  openGiven: -1.15,
  openAsked: -0.692,
  unknownNames: -2.21,
  missingNames: -1.27,
  coverage: 1.14,
  pairs: 0.717,
  typeMissing: -0.558,
  met: 0.91,
  titleMet: 0.416,
  othersMet: 0.129,
  rarestOpen: 0.289,
  termsMissed: -0.599,
  bias: -0.292,
};
