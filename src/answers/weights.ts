import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './features.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.788,
  coverage: 0.93,
  window: 0.646,
  pairs: 0.424,
  title: 1.02,
  spelling: 0.846,
  missingNames: -0.321,
  sentenceBeyondTitle: 4.24,
  answerType: 0.976,
  speaker: 0.923,
  lead: 0.552,
  neighbour: 0.713,
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
  ahead: 0.796,
  openGiven: -0.79,
  openAsked: -0.743,
  unknownNames: -1.99,
  missingNames: -1.07,
  coverage: 0.987,
  pairs: 0.853,
  typeMissing: -0.535,
  met: 1.07,
  titleMet: 0.343,
  othersMet: 0.0858,
  termsMissed: -0.907,
  bias: -0.266,
};
