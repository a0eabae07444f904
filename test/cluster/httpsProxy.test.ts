import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { callHttps } from './callHttps.ts';
import { hasOpenssl } from './certificates.ts';
import { basic, type ProxyOptions, startHttpsProxy } from './httpsProxy.ts';

/** Starts a node that echoes each request. */
const startEcho = async () => {
  const server = createServer(async (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    outgoing.end(JSON.stringify({ method, url, headers, body: await text(incoming) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => new Promise((closed) => server.close(closed).closeAllConnections());
  onTestFinished(async () => {
    await close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

const start = async (options: Partial<ProxyOptions> = {}) => {
  const echo = await startEcho();
  const proxy = await startHttpsProxy({
    target: echo.url,
    authorization: basic('reader', 'öffne dich'),
    folder: await temporaryFolder(),
    ...options,
  });
  onTestFinished(proxy.close);
  return { echo, proxy };
};

describe.skipIf(!(await hasOpenssl()))('the https proxy', () => {
  it('passes on requests with the credentials, but not the credentials, and records all requests', async () => {
    const authorization = basic('reader', 'öffne dich');
    const { proxy } = await start();
    const { ca } = proxy;
    const call = { method: 'POST', body: '{"query":{}}', ca };
    const { status, body } = await callHttps(`${proxy.url}/talks-a/_search?size=1`, {
      ...call,
      authorization,
    });
    expect(status).toBe(200);
    const got = JSON.parse(body);
    expect(got).toMatchObject({ method: 'POST', url: '/talks-a/_search?size=1', body: '{"query":{}}' });
    expect(got.headers).not.toHaveProperty('authorization');
    for (const wrong of [{}, { authorization: 'ApiKey x' }, { authorization: basic('reader', 'x') }])
      expect(await callHttps(proxy.url, { ...call, ...wrong })).toEqual({ status: 401, body: '' });
    expect(proxy.seen.map(({ path, status }) => [path, status])).toEqual([
      ['/talks-a/_search?size=1', 200],
      ['/', 401],
      ['/', 401],
      ['/', 401],
    ]);
    expect(proxy.seen[0]).toMatchObject({ method: 'POST', authorization });
  });

  it('accepts a key instead of a user', async () => {
    const { proxy } = await start({ authorization: 'ApiKey abc' });
    expect(await callHttps(proxy.url, { authorization: 'ApiKey abc', ca: proxy.ca })).toMatchObject({
      status: 200,
    });
  });

  it('is trusted only with its authority’s certificate, and only under its own names', async () => {
    const { proxy } = await start();
    await expect(callHttps(proxy.url, {})).rejects.toThrow('unable to verify the first certificate');
    const { proxy: other } = await start({ names: ['elsewhere.example'] });
    await expect(callHttps(other.url, { ca: other.ca })).rejects.toThrow('127.0.0.1 is not in the cert');
    expect([...proxy.seen, ...other.seen]).toEqual([]);
  });

  it('answers 502 if the node is gone', async () => {
    const { echo, proxy } = await start({ authorization: 'x' });
    await echo.close();
    expect((await callHttps(proxy.url, { authorization: 'x', ca: proxy.ca })).status).toBe(502);
  });
});
