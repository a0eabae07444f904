import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './features.ts';
import type { SentenceWeights } from './sentenceFeatures.ts';

// Written by `npm run tune -- --write`; what each feature means stands where it is listed.

export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.832,
  coverage: 0.908,
  window: 0.708,
  pairs: 0.423,
  title: 1.17,
  spelling: 0.855,
  missingNames: -0.277,
  sentenceBeyondTitle: 4.03,
  answerType: 0.991,
  speaker: 0.728,
  lead: 0.533,
  neighbour: 0.784,
  article: 2.88,
};

export const SENTENCE_WEIGHTS: SentenceWeights = {
  held: 2.16,
  heldBeyondTitle: 3.63,
  heldGiven: 0.301,
  answerType: 0.995,
  heldBefore: 1.4,
  first: -0.175,
  length: -0.4,
  news: -2.35,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  ahead: 0.848,
  openGiven: -0.924,
  openAsked: -0.592,
  unknownNames: -2.11,
  missingNames: -1.1,
  coverage: 0.985,
  pairs: 0.87,
  typeMissing: -0.549,
  met: 0.985,
  titleMet: 0.38,
  othersMet: 0.12,
  rarestOpen: 0.166,
  termsMissed: -0.884,
  bias: -0.223,
};
