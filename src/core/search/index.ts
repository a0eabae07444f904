export { BM25, saturation, TITLE_WEIGHT } from './bm25.ts';
export { buildForwardColumns } from './buildForwardColumns.ts';
export type { SearchTerm } from './candidateSearch.ts';
export { columnsOf, type ForwardColumns, firstOccurrenceOf } from './forwardColumns.ts';
export { type ForwardIndex, forwardIndexSteps } from './forwardIndex.ts';
export type { ForwardSlice } from './joinForwardColumns.ts';
export { createLexicon, type Lexicon } from './lexicon.ts';
export { buildPassageIndex, indexPassages, type PassageIndex } from './passageIndex.ts';
export { type PassageStore, passageKeys, passageStoreSteps, placesAsKeys } from './passageStore.ts';
