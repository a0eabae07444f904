import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './features.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.803,
  coverage: 0.79,
  window: 0.627,
  pairs: 0.378,
  title: 1,
  spelling: 0.831,
  missingNames: -0.369,
  sentenceBeyondTitle: 4.43,
  answerType: 0.981,
  speaker: 1.18,
  lead: 0.555,
  neighbour: 0.702,
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
  ahead: 0.897,
  openGiven: -0.435,
  openAsked: -0.352,
  unknownNames: -1.4,
  missingNames: -1.6,
  coverage: 1.26,
  pairs: 0.796,
  typeMissing: -0.554,
  met: 1.1,
  titleMet: 0.408,
  othersMet: 0.042,
  termsMissed: -1.26,
  bias: -0.418,
};
