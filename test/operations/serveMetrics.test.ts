import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { checkHealth } from '../../src/operations/checkHealth.ts';
import { createMetrics } from '../../src/operations/createMetrics.ts';
import { measureCorpus } from '../../src/operations/measureCorpus.ts';
import { serveMetrics } from '../../src/operations/serveMetrics.ts';
import { UserError } from '../../src/shared/userError.ts';
import { start } from '../bot/running.ts';

const HOST = '127.0.0.1';

/** Returns the status of a request with this Host header, which `fetch` cannot set. */
const statusBy = (port: number, host: string, path = '/metrics'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: HOST, port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });

const serve = async (over: Partial<Corpus> = {}, names: readonly string[] = []) => {
  const running = await start();
  const metrics = createMetrics();
  const engine = measureCorpus({ ...running.engine, ...over }, metrics);
  const client = () => running.bot.client;
  const served = await serveMetrics({ metrics, corpus: engine, client, host: HOST, names, port: 0 });
  onTestFinished(served.close);
  const get = (path: string): Promise<Response> => fetch(`http://${HOST}:${served.port}${path}`);
  return { running, metrics, engine, client, port: served.port, get };
};

it('is healthy while the bot is logged in and the engine answers', async () => {
  const { engine, get } = await serve();
  const response = await get('/healthz');
  const { version } = await engine.status();
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok', why: [], corpus: version });
});

it('reports a lost gateway', async () => {
  const { running, get } = await serve();
  await running.bot.close();
  const response = await get('/healthz');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: 'unhealthy', why: ['not logged in to the gateway'] });
  expect(await (await get('/metrics')).text()).toContain('talks_bot_up{part="gateway"} 0');
});

it('is unhealthy until the bot has reconnected', async () => {
  const { running, get } = await serve();
  const { gateway } = running.discord;
  const status = async () => (await get('/healthz')).status;
  gateway.silence(true);
  gateway.drop();
  await expect.poll(status).toBe(503);
  gateway.silence(false);
  gateway.drop();
  await expect.poll(status).toBe(200);
});

it('reports an engine that does not answer', async () => {
  const { get } = await serve({ status: () => Promise.reject(new Error('lost')) });
  const response = await get('/healthz');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ why: ['the engine does not answer'], corpus: null });
  expect(await (await get('/metrics')).text()).toContain('talks_bot_up{part="engine"} 0');
});

it('reports the states of meaning and of the reader, which make nothing unhealthy', async () => {
  const { engine, client } = await serve();
  const served = await engine.status();
  const meaning = { state: 'absent', encoded: 0, wanted: 9, reason: 'no model' } as const;
  const health = await checkHealth({ corpus: { status: async () => ({ ...served, meaning }) }, client });
  expect(health).toMatchObject({ status: 'ok', meaning: 'absent' });
  const reader = { state: 'resting', model: 'careful', host: 'models.example', reason: 'late' } as const;
  const resting = await checkHealth({ corpus: { status: async () => ({ ...served, reader }) }, client });
  expect(resting).toMatchObject({ status: 'ok', reader: 'resting' });
  expect(await checkHealth({ corpus: { status: async () => served }, client })).toMatchObject({
    meaning: 'off',
    reader: 'off',
  });
});

it('waits for a stuck engine only up to a timeout', async () => {
  const { client } = await serve();
  const stuck = { status: () => new Promise<never>(() => undefined) };
  expect(await checkHealth({ corpus: stuck, client }, 20)).toMatchObject({
    why: ['the engine does not answer'],
  });
});

it('serves metrics as Prometheus reads them', async () => {
  const { engine, get } = await serve();
  await engine.ask('Which countries offered peacekeeping troops?');
  const response = await get('/metrics');
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const text = await response.text();
  for (const line of [
    /^talks_bot_answers_total\{kind="answered"\} 1$/m,
    /^talks_bot_corpus_size\{of="articles"\} 1$/m,
    /^talks_bot_corpus_loaded_timestamp_seconds \d+/m,
    /^talks_bot_up\{part="gateway"\} 1$/m,
    /^talks_bot_up\{part="engine"\} 1$/m,
    /^nodejs_eventloop_lag_p99_seconds \d/m,
    /^process_resident_memory_bytes \d/m,
  ]) {
    expect(text).toMatch(line);
  }
});

it('is alive while it answers, whatever the gateway does', async () => {
  const { running, get } = await serve();
  await running.bot.close();
  expect((await get('/healthz')).status).toBe(503);
  expect((await get('/livez')).status).toBe(200);
});

describe('a request by host', () => {
  it.each(['127.0.0.1', 'localhost:9090', 'LocalHost.', '[::1]:9090', '10.1.2.3:9090', 'Bot.Example:80'])(
    'is answered for %s',
    async (host) => {
      const { port } = await serve({}, ['bot.example']);
      expect(await statusBy(port, host)).toBe(200);
    },
  );

  it.each(['evil.example', 'bot.example.evil.example', '127.0.0.1.nip.io:9090', 'localhost.evil'])(
    'is refused for %s, on every path',
    async (host) => {
      const { port } = await serve({}, ['bot.example']);
      for (const path of ['/metrics', '/healthz', '/livez', '/nowhere'])
        expect([path, await statusBy(port, host, path)]).toEqual([path, 421]);
    },
  );

  it.each(['a b', '@'])('is invalid for %j', async (host) => {
    const { port } = await serve();
    expect(await statusBy(port, host)).toBe(400);
  });
});

it('reports that a port is taken', async () => {
  const { port, engine, client } = await serve();
  const again = serveMetrics({ metrics: createMetrics(), corpus: engine, client, host: HOST, port });
  await expect(again).rejects.toThrow(
    new UserError(
      `Port ${port} of ${HOST} is taken by another program. Choose another: METRICS_PORT=${port + 1} npm start`,
    ),
  );
});
