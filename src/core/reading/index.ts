export type {
  Choice,
  ReadCandidate,
  Reader,
  ReaderStatus,
  ReadReport,
} from './reader.ts';
export { READ_BUDGET, withinBudget } from './withinBudget.ts';

/** Loads the adapter on demand, because it brings an HTTP client. */
export const loadReading = () => import('./openReader.ts');
export type { ReaderSettings } from './openReader.ts';
