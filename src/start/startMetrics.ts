import type { Logger } from 'pino';
import type { Config } from '../config/index.ts';
import { type Metrics, type Patient, serveMetrics } from '../operations/index.ts';
import type { Face } from './face.ts';

interface MetricsSettings extends Patient {
  readonly config: Pick<Config, 'metricsHost' | 'metricsNames' | 'metricsPort'>;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Serves metrics and health if a port is configured, and logs the address. Throws `UserError` on a taken port. */
export const startMetrics = async ({ config, logger, ...served }: MetricsSettings): Promise<Face> => {
  const { metricsHost: host, metricsNames: names, metricsPort } = config;
  if (metricsPort === undefined) return { close: async () => undefined };
  const { port, close } = await serveMetrics({ ...served, host, names, port: metricsPort });
  logger.info({ host, port }, 'serving /metrics and /healthz');
  return { close };
};
