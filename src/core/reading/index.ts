export type {
  Choice,
  ReadBudget,
  ReadCandidate,
  Reader,
  ReaderStatus,
  ReadReport,
} from './reader.ts';
export { READ_BUDGET, withinBudget } from './withinBudget.ts';

/** The adapter brings an HTTP client along: whoever reads loads it. */
export const loadReading = () => import('./openReader.ts');
export type { ReaderSettings } from './openReader.ts';
