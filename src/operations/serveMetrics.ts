import { isIP } from 'node:net';
import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { isLoopbackHost } from '../shared/index.ts';
import { checkHealth, type Patient } from './checkHealth.ts';
import type { Metrics } from './createMetrics.ts';
import { type ServedHttp, serveHttp } from './serveHttp.ts';

interface MetricsOptions extends Patient {
  readonly metrics: Metrics;
  readonly host: string;
  /** Host names that requests may use, in addition to `host`, those of this machine and IP addresses; none by default. */
  readonly names?: readonly string[];
  /** 0 takes any free port. */
  readonly port: number;
}

/** Returns the host that a request names, without its port and a last dot; undefined if it names none. */
const hostOf = (header: string | undefined): string | undefined => {
  const url = `http://${header}`;
  if (header === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/\.$/, '');
};

/**
 * Serves `/metrics` (Prometheus text), `/healthz` (200, or 503 and why) and `/livez` (200 while the process answers at all).
 * Refuses a request to a foreign host name (421): a page whose name was rebound to this machine could read the replies (DNS
 * rebinding). An IP address cannot be rebound. May be called once for each set of metrics. Throws `UserError` if the port is
 * not available.
 */
export const serveMetrics = (options: MetricsOptions): Promise<ServedHttp> => {
  const { metrics, host, names = [], port } = options;
  const { registry } = metrics;
  collectDefaultMetrics({ register: registry });
  const up = new Gauge({
    name: 'talks_bot_up',
    help: '1 while the gateway is logged in to, and while the engine answers.',
    labelNames: ['part'],
    registers: [registry],
  });
  const own = new Set([host, ...names].map((name) => name.toLowerCase()));
  const isOwn = (asked: string): boolean =>
    own.has(asked) || isLoopbackHost(asked) || isIP(asked.replace(/^\[|\]$/g, '')) > 0;
  const app = new Hono();
  app.use(async (context, next) => {
    const asked = hostOf(context.req.header('host'));
    if (asked !== undefined && isOwn(asked)) return next();
    return context.text('Ask by an IP address, or by a name that METRICS_NAMES has.\n', 421);
  });
  app.get('/livez', (context) => context.text('ok\n'));
  app.get('/healthz', async (context) => {
    const health = await checkHealth(options);
    return context.json(health, health.status === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    // This also updates the figures of the corpus, because the measured corpus does so on each status call.
    const { gateway, engine } = await checkHealth(options);
    up.set({ part: 'gateway' }, Number(gateway));
    up.set({ part: 'engine' }, Number(engine));
    return context.text(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });
  return serveHttp({ fetch: app.fetch, host, port, variable: 'METRICS_PORT' });
};
