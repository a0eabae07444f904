export type { Patient } from './checkHealth.ts';
export { createLogger } from './createLogger.ts';
export { createMetrics, type Metrics } from './createMetrics.ts';
export type { AnsweringTimes } from './latencies.ts';
export { measureEngine } from './measureEngine.ts';
export { portFault } from './serveHttp.ts';
export { serveMetrics } from './serveMetrics.ts';
