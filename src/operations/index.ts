export type { Patient } from './checkHealth.ts';
export { createLogger } from './createLogger.ts';
export { createMetrics, type Metrics } from './createMetrics.ts';
export { measureCorpus } from './measureCorpus.ts';
export { serveMetrics } from './serveMetrics.ts';
