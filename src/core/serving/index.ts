export type { ArticleChoice } from './articleIndex.ts';
export type {
  AskOptions,
  Corpus,
  CorpusStatus,
  Reading,
  ReloadReport,
  Source,
  Sources,
  Versioned,
} from './corpus.ts';
export { openCorpus } from './openCorpus.ts';
export { serveCorpus } from './serveCorpus.ts';
