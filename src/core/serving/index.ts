export type { ArticleChoice } from './articleIndex.ts';
export { createEngine } from './createEngine.ts';
export { createWorkerEngine } from './createWorkerEngine.ts';
export type { CorpusStatus, Engine, Reading, ReloadReport, Sources, Versioned } from './engine.ts';
export type { Source } from './listSources.ts';
