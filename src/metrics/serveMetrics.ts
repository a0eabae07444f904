import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { type ServedHttp, serveHttp } from '../serveHttp.ts';
import { checkHealth, isLoggedIn, type Patient, pingOf } from './checkHealth.ts';
import type { Metrics } from './createMetrics.ts';

export interface MetricsOptions extends Patient {
  readonly metrics: Metrics;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const gatewayGauges = ({ registry }: Metrics, client: Patient['client']): void => {
  new Gauge({
    name: 'talks_bot_gateway_up',
    help: '1 while the bot is logged in to the gateway.',
    registers: [registry],
    collect() {
      this.set(isLoggedIn(client()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'talks_bot_gateway_ping_seconds',
    help: 'Between a heartbeat and its echo; NaN before the first.',
    registers: [registry],
    collect() {
      this.set((pingOf(client()) ?? Number.NaN) / 1_000);
    },
  });
};

/**
 * Serves `/metrics` (Prometheus text) and `/healthz` (200, or 503 and why). Once for each set of metrics. Throws
 * `UserError` where the port cannot be had.
 */
export const serveMetrics = (options: MetricsOptions): Promise<ServedHttp> => {
  const { metrics, host, port } = options;
  const { registry } = metrics;
  collectDefaultMetrics({ register: registry });
  gatewayGauges(metrics, options.client);
  const engineUp = new Gauge({
    name: 'talks_bot_engine_up',
    help: '1 while the engine answers.',
    registers: [registry],
  });
  const app = new Hono();
  app.get('/healthz', async (context) => {
    const health = await checkHealth(options);
    return context.json(health, health.status === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    // Asked for its status, the measured engine also brings the figures of the corpus up to date.
    engineUp.set((await checkHealth(options)).corpus === null ? 0 : 1);
    return context.text(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });
  return serveHttp({ fetch: app.fetch, host, port, variable: 'METRICS_PORT' });
};
