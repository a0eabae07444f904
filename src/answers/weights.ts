import type { ConfidenceWeights } from './estimateConfidence.ts';
import type { RankingWeights } from './rankPassages.ts';

/** Written by `npm run tune`. */
export const RANKING_WEIGHTS: RankingWeights = {
  bm25: 0.1,
  coverage: 0.3,
  window: 0.2,
  pairs: 0.2,
  title: 0.3,
  spelling: 0.1,
  missingNames: -0.2,
  sentenceBeyondTitle: 1,
  answerType: 0.7,
  lead: 0.3,
  neighbour: 0.8,
  article: 2,
};

export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  bias: 0,
  ahead: 1,
  openGiven: -2,
  openAsked: -1,
  unknownNames: -2,
  missingNames: -1,
  coverage: 1,
  window: 1,
  pairs: 0.5,
  sentenceBeyondTitle: 1,
  typeMissing: -0.5,
  met: 0.3,
};
