export type { ArticleChoice } from './articleIndex.ts';
export type { Corpus, CorpusStatus, Reading, ReloadReport, Source, Sources, Versioned } from './corpus.ts';
export { type OpenCorpusOptions, openCorpus } from './openCorpus.ts';
