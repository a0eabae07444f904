export { type ArticleChoice, buildArticleIndex } from './articleIndex.ts';
export type {
  ArchiveStatus,
  AskOptions,
  Corpus,
  CorpusStatus,
  Reading,
  ReloadReport,
  Source,
  Sources,
  Versioned,
} from './corpus.ts';
export type { Told } from './onTopic.ts';
export { loadArchive, loadShelf, openCorpus } from './openCorpus.ts';
export type { ArchiveSettings, ArchiveWriter, WriteProgress } from './opensearch/openArchive.ts';
export type { Shelf } from './opensearch/shelf.ts';
export { type NewsQuery, readNews } from './readNews.ts';
export { serveCorpus } from './serveCorpus.ts';
export { readTimeline, type Timeline, type TimelineEntry, type TimelineQuery } from './timeline.ts';
