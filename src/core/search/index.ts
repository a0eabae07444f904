export { BM25, inverseDocumentFrequency, saturation, TITLE_WEIGHT } from './bm25.ts';
export {
  type Candidate,
  type CandidateSource,
  type CorpusFacts,
  type CountedTerm,
  type Hits,
  KIN,
  MATCH,
  type Mark,
  type Nearness,
  type SentenceReading,
} from './candidateSource.ts';
export { areColumnsOf } from './local/checkColumns.ts';
export { columnsOf, type ForwardColumns } from './local/columns.ts';
export { type Basis, type IndexVersion, indexVersionSteps } from './local/indexVersion.ts';
export { createLexicon, type Lexicon } from './local/lexicon.ts';
export { createLocalSource, type PassageVectors } from './local/localSource.ts';
export { buildPassageIndex, type PassageIndex } from './local/passageIndex.ts';
export { createTextIndex } from './local/textIndex.ts';
export { sourceNames } from './sourceNames.ts';
