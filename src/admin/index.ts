export { createFeeds } from './feeds/createFeeds.ts';
export type { FeedProposal, Feeds, FeedTeller, PollReport } from './feeds/feeds.ts';
export { createGaps, type Gaps } from './gaps/createGaps.ts';
export { watchGaps } from './gaps/watchGaps.ts';
export { createFetcher } from './import/fetch/fetchSource.ts';
export { request } from './import/fetch/request.ts';
export { openResponseMemory } from './import/fetch/responseMemory.ts';
export { importSources } from './import/importSources.ts';
export { IMPORT_LIMITS } from './import/limits.ts';
export { readAside } from './import/readAside.ts';
export { formOfFile } from './import/source.ts';
export type { AuditEntry } from './library/audit.ts';
export { createLibrary } from './library/createLibrary.ts';
export { createLibraryElsewhere } from './library/elsewhere.ts';
export type { Library } from './library/library.ts';
export { LOCK, whileOwned } from './library/ownership.ts';
export type { Trashed } from './library/trash.ts';

// The parsers of pages and feeds run in worker threads. A caller that runs them in its own thread loads them here.
export const loadArticleFromFile = async () => (await import('./import/articleFromFile.ts')).articleFromFile;
export const loadReadSource = async () => (await import('./import/readSource.ts')).readSource;
