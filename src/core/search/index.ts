export { BM25, inverseDocumentFrequency, saturation, TITLE_WEIGHT } from './bm25.ts';
export {
  type Candidate,
  type CandidateRequest,
  type CandidateSource,
  type CorpusFacts,
  type CountedTerm,
  type Hits,
  KIN,
  MATCH,
  type Mark,
  type Nearness,
  type SentenceReading,
  type TermFacts,
} from './candidateSource.ts';
export { areColumnsOf } from './local/checkColumns.ts';
export { columnsOf, type ForwardColumns } from './local/columns.ts';
export { type Basis, type IndexVersion, indexVersionSteps } from './local/indexVersion.ts';
export { createLexicon, kinStart, type Lexicon, SHORTEST_KIN } from './local/lexicon.ts';
export { createLocalSource, type PassageVectors } from './local/localSource.ts';
export { buildPassageIndex, type PassageIndex, SHORTEST_MISSPELLED } from './local/passageIndex.ts';
export { type CountedWord, type PassageView, viewPassages } from './local/readView.ts';
export { searchPlan } from './local/searchTerms.ts';
export { createTextIndex } from './local/textIndex.ts';
