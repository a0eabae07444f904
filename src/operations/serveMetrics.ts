import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { checkHealth, type Patient } from './checkHealth.ts';
import type { Metrics } from './createMetrics.ts';
import { type ServedHttp, serveHttp } from './serveHttp.ts';

interface MetricsOptions extends Patient {
  readonly metrics: Metrics;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/**
 * Serves `/metrics` (Prometheus text) and `/healthz` (200, or 503 and why). Once for each set of metrics. Throws
 * `UserError` where the port cannot be had.
 */
export const serveMetrics = (options: MetricsOptions): Promise<ServedHttp> => {
  const { metrics, host, port } = options;
  const { registry } = metrics;
  collectDefaultMetrics({ register: registry });
  const up = new Gauge({
    name: 'talks_bot_up',
    help: '1 while the gateway is logged in to, and while the engine answers.',
    labelNames: ['part'],
    registers: [registry],
  });
  const app = new Hono();
  app.get('/healthz', async (context) => {
    const health = await checkHealth(options);
    return context.json(health, health.status === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    // Asked for its status, the measured corpus also brings the figures of the corpus up to date.
    const { gateway, engine } = await checkHealth(options);
    up.set({ part: 'gateway' }, Number(gateway));
    up.set({ part: 'engine' }, Number(engine));
    return context.text(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });
  return serveHttp({ fetch: app.fetch, host, port, variable: 'METRICS_PORT' });
};
