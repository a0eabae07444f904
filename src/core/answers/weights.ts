import type { ConfidenceWeights } from './confidence.ts';
import type { SentenceWeights } from './evidence.ts';
import type { RankingWeights } from './features.ts';

/** All weights that are learned from questions with known answers. */
export interface Weights {
  readonly ranking: RankingWeights;
  readonly sentences: SentenceWeights;
  readonly confidence: ConfidenceWeights;
}

// Written by `npm run tune -- --write`; the lists of features say what each one means.

/** For candidates that words found. */
export const WORDS: Weights = {
  ranking: {
    bm25: 0.72,
    coverage: 1.05,
    window: 0.0633,
    pairs: 0.519,
    title: 1.44,
    spelling: 0.678,
    missingNames: 0.495,
    sentenceBeyondTitle: 3.04,
    answerType: 0.638,
    tellingType: 1.33,
    answerNear: 0.451,
    lead: 0.234,
    overviewLead: 4.06,
    neighbour: 0.772,
    article: 2.21,
    namesMet: 2.52,
    wordsMet: 0.607,
    nearness: 0,
    nearnessBefore: 0,
  },
  sentences: {
    held: 2.26,
    heldBeyondTitle: 2.64,
    heldGiven: -0.15,
    heldOthers: 1.12,
    answerType: 0.652,
    heldBefore: 1.1,
    first: 0.282,
    news: -1.09,
    nearness: 0,
  },
  confidence: {
    ahead: 0.394,
    openGiven: -0.449,
    openAsked: -0.532,
    unknownNames: -0.957,
    missingNames: -1.62,
    coverage: 0.685,
    pairs: 0.898,
    unsupported: -0.828,
    typeMissing: -0.344,
    answerFar: -0.372,
    countFar: -1.08,
    met: 0.626,
    titleMet: 0.105,
    othersMet: 0.481,
    termsMissed: -0.611,
    score: 0.0693,
    nearness: 0,
    sentenceNearness: 0,
    nearnessAhead: 0,
    bias: -1.032,
  },
};

/** For candidates that an encoder tells the nearness of. */
export const MEANING: Weights = {
  ranking: {
    bm25: 0.214,
    coverage: 0.96,
    window: 0.135,
    pairs: 0.272,
    title: 0.905,
    spelling: 0.0668,
    missingNames: 0.109,
    sentenceBeyondTitle: 1.95,
    answerType: 0.539,
    tellingType: 1.19,
    answerNear: 0.41,
    lead: -0.0148,
    overviewLead: 3.85,
    neighbour: 0.832,
    article: 0.269,
    namesMet: 0.126,
    wordsMet: 0.811,
    nearness: 4.9,
    nearnessBefore: 0.399,
  },
  sentences: {
    held: 1.41,
    heldBeyondTitle: 2.59,
    heldGiven: -0.374,
    heldOthers: 1.04,
    answerType: 0.705,
    heldBefore: 0.887,
    first: 0.405,
    news: -1,
    nearness: 7.21,
  },
  confidence: {
    ahead: 0,
    openGiven: -0.363,
    openAsked: -0.606,
    unknownNames: -0.697,
    missingNames: -0.805,
    coverage: 0.539,
    pairs: 0.642,
    unsupported: -0.683,
    typeMissing: -0.0132,
    answerFar: -0.282,
    countFar: -0.845,
    met: 0.434,
    titleMet: 0,
    othersMet: 0.33,
    termsMissed: -0.344,
    score: 0.0646,
    nearness: 0.415,
    sentenceNearness: 0.481,
    nearnessAhead: 0.526,
    bias: -11.12,
  },
};
