import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { UNHURRIED } from '../../../../packages/loopback-discord/test/unhurried.ts';
import { createFetcher, type FetcherOptions } from '../../../../src/admin/import/fetch/fetchSource.ts';
import { readRobots } from '../../../../src/admin/import/fetch/readRobots.ts';
import type { KeptResponse } from '../../../../src/admin/import/fetch/responseMemory.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves these pages on a loopback address until the test ends. Any other path answers 404. */
export const startServer = async (
  pages: Readonly<Record<string, string | Handler>>,
  address = '127.0.0.1',
  at = 0,
) => {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const page = pages[request.url ?? ''];
    if (typeof page === 'function') page(request, response);
    else {
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page);
    }
  });
  await new Promise<void>((resolve) => server.listen(at, address, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    /** The requested paths, in order. */
    paths: () => requests.map(({ url }) => url),
  };
};

/** Returns a page that redirects. */
export const redirect = (location: string) => (_: unknown, response: ServerResponse) =>
  void response.writeHead(302, { location }).end();
/** Returns a page without a body. */
export const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(code, headers).end();

/** Returns the fetched text. */
export const text = async (source: Promise<{ bytes: Uint8Array }>): Promise<string> =>
  new TextDecoder().decode((await source).bytes);

/**
 * Opens a fetcher. Every name resolves to 127.0.0.1, the only address that the fetcher may connect to.
 * `waits` lists the requested waits in ms. The fetcher does not wait, its clock does not move, and no request times out.
 */
export const openFetcher = (options: Partial<FetcherOptions> = {}) => {
  const kept = new Map<string, KeptResponse>();
  const waits: number[] = [];
  const fetcher = createFetcher({
    version: '1.2.3',
    memory: {
      recall: async (address) => kept.get(address),
      keep: async (response) => void kept.set(response.address, response),
    },
    resolve: async () => ['127.0.0.1'],
    answerTime: UNHURRIED,
    now: () => 0,
    isAllowed: (address) => address === '127.0.0.1',
    wait: async (milliseconds) => void waits.push(milliseconds),
    readRobots: async (question) => readRobots(question),
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return { ...fetcher, waits };
};
