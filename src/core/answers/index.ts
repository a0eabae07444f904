export { analyseQuestion } from './analyseQuestion.ts';
export {
  type Answer,
  type AnswerCandidate,
  type AnswerPart,
  type AskedKind,
  type CitedPassage,
  DEFAULT_THRESHOLD,
  type ForeignLanguage,
  type Missing,
  type Overview,
  type ReaderMaterial,
  type ResolvedRole,
  type Suggestion,
  worthShowing,
} from './answer.ts';
export { askedSpeaker } from './askedSpeaker.ts';
export type { SpokenBy } from './bindSpeaker.ts';
export {
  CONFIDENCE_FEATURES,
  type ConfidenceFeature,
  type ConfidenceWeights,
  confidenceFeatures,
} from './confidence.ts';
export { type Answerer, createAnswerer } from './createAnswerer.ts';
export {
  chooseSentences,
  SENTENCE_FEATURES,
  type SentenceFeature,
  type SentenceWeights,
  sentenceFeatures,
} from './evidence.ts';
export {
  RANKING_FEATURES,
  type RankingFeature,
  type RankingWeights,
  weighted,
} from './features.ts';
export { lookBack } from './followUp/before.ts';
export { understand } from './followUp/understand.ts';
export type { Newest } from './overview/tellNews.ts';
export { type RankedPassage, rankPassages } from './rankPassages.ts';
export { type Reading, readQuestion, resolveHolder } from './readQuestion.ts';
export { MEANING, type Weights, WORDS } from './weights.ts';
