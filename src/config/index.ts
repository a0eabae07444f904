export type { ArchiveConfig } from './archiveVariables.ts';
export { type Config, readConfig } from './readConfig.ts';
export type { ReaderConfig } from './readerVariables.ts';
