import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './features.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.798,
  coverage: 0.826,
  window: 0.632,
  pairs: 0.422,
  title: 0.952,
  spelling: 0.824,
  missingNames: -0.378,
  sentenceBeyondTitle: 4.32,
  answerType: 0.955,
  lead: 0.545,
  neighbour: 0.654,
  article: 2.69,
};

export const SENTENCE_WEIGHTS: SentenceWeights = {
  held: 2.2,
  heldBeyondTitle: 3.45,
  heldGiven: -0.464,
  heldOthers: 1.68,
  answerType: 1.03,
  heldBefore: 1.45,
  first: -0.124,
  news: -1.48,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  ahead: 1.07,
  openGiven: -0.208,
  openAsked: -0.296,
  unknownNames: -0.0311,
  missingNames: -1.99,
  coverage: 0.95,
  pairs: 0.606,
  typeMissing: -0.397,
  met: 0.702,
  titleMet: 0.22,
  othersMet: 0.259,
  termsMissed: -0.773,
  bias: 0.18,
};
