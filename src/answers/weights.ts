import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './features.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.772,
  coverage: 0.898,
  window: 0.65,
  pairs: 0.464,
  title: 1.04,
  spelling: 0.819,
  missingNames: -0.334,
  sentenceBeyondTitle: 4.19,
  answerType: 0.973,
  speaker: 0.877,
  lead: 0.554,
  neighbour: 0.537,
  article: 2.37,
};

export const SENTENCE_WEIGHTS: SentenceWeights = {
  held: 2.16,
  heldBeyondTitle: 3.68,
  heldGiven: 0.294,
  answerType: 0.932,
  heldBefore: 1.4,
  first: -0.188,
  length: -0.4,
  news: -2.19,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  ahead: 0.795,
  openGiven: -1.07,
  openAsked: -0.684,
  unknownNames: -2.06,
  missingNames: -1.18,
  coverage: 0.998,
  pairs: 0.821,
  typeMissing: -0.501,
  met: 1.01,
  titleMet: 0.349,
  othersMet: 0.173,
  rarestOpen: 0.253,
  termsMissed: -0.878,
  bias: -0.325,
};
