import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/shared/userError.ts';
import { openFetcher, redirect, startServer, status, text } from './startServer.ts';

/** Writes until the reader is gone. */
const pourOut = async (stream: NodeJS.WritableStream, isOver: () => boolean): Promise<void> => {
  const chunk = Buffer.alloc(1024 * 1024, 'x ');
  while (!isOver())
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
};

describe('limits', () => {
  it('follows five redirects and no sixth', async () => {
    const hops = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirect(`/${n - 1}`)]));
    const server = await startServer({ ...hops, '/0': 'arrived', '/loop': redirect('/loop') });
    const fetcher = openFetcher();
    const at = (path: string) => fetcher.fetch(new URL(`http://a.example:${server.port}${path}`));
    expect(await at('/5')).toMatchObject({ address: `http://a.example:${server.port}/0`, form: 'page' });
    await expect(at('/6')).rejects.toThrow(/redirects more than 5 times/);
    await expect(at('/loop')).rejects.toThrow(/redirects more than 5 times/);
  });

  it('reads an endless stream, plain or gzipped, only up to the limit', async () => {
    let isClosed = 0;
    const endless = (pack: boolean) => (_: unknown, response: ServerResponse) => {
      const packed = pack ? createGzip() : new PassThrough();
      response.writeHead(200, { 'content-type': 'text/html', ...(pack && { 'content-encoding': 'gzip' }) });
      packed.pipe(response);
      response.on('close', () => {
        isClosed += 1;
      });
      void pourOut(packed, () => response.closed);
    };
    const server = await startServer({ '/plain': endless(false), '/packed': endless(true) });
    const fetcher = openFetcher();
    for (const path of ['/plain', '/packed']) {
      await expect(fetcher.fetch(new URL(`http://a.example:${server.port}${path}`))).rejects.toThrow(
        /larger than 10 MiB/,
      );
    }
    await expect.poll(() => isClosed).toBe(2);
  });

  it('refuses a page of 50 MB', async () => {
    const server = await startServer({ '/big': `<p>${'x'.repeat(50_000_000)}` });
    await expect(openFetcher().fetch(new URL(`http://a.example:${server.port}/big`))).rejects.toThrow(
      /larger than 10 MiB/,
    );
  });

  it('gives up on a server that hangs before or during its response', async () => {
    const server = await startServer({
      '/silent': () => undefined,
      '/slow': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('<p>and then');
      },
    });
    const fetcher = openFetcher({ answerTime: 300 });
    for (const path of ['/silent', '/slow']) {
      await expect(fetcher.fetch(new URL(`http://a.example:${server.port}${path}`))).rejects.toThrow(
        /did not finish answering within 0\.3 seconds/,
      );
    }
  });

  it.each([
    ['what is missing', status(404), /status 404 \(Not Found\)/],
    ['a redirect to nowhere', status(302), /redirects to nowhere/],
    ['a picture', status(200, { 'content-type': 'image/png' }), /It is image\/png/],
    [
      'broken gzip',
      (_: unknown, response: ServerResponse) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      /broke off \(Z_DATA_ERROR\)/,
    ],
    [
      'a broken answer',
      (_: unknown, response: ServerResponse) => void response.socket?.end('HTTP/1.1 what\r\n\r\n'),
      /cannot be reached, or broke off/,
    ],
  ])('reports why it cannot fetch %s', async (_, page, message) => {
    const server = await startServer({ '/a': page });
    const fetched = openFetcher().fetch(new URL(`http://a.example:${server.port}/a`));
    await expect(fetched).rejects.toThrow(UserError);
    await expect(fetched).rejects.toThrow(message);
  });

  it('reports an unknown name, an unreachable server, and a password in the link', async () => {
    const unknown = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const fetcher = openFetcher({
      resolve: (host) => (host === 'none.example' ? Promise.reject(unknown) : Promise.resolve(['127.0.0.1'])),
    });
    await expect(fetcher.fetch(new URL('http://none.example/'))).rejects.toThrow(/no server of that name/);
    await expect(fetcher.fetch(new URL('http://closed.example:9/'))).rejects.toThrow(/cannot be reached/);
    await expect(fetcher.fetch(new URL('http://a:b@closed.example/'))).rejects.toThrow(/password/);
  });
});

describe('politeness', () => {
  it('requests robots.txt once, sends its own name, and pauses between requests to a host', async () => {
    const server = await startServer({ '/a': 'a', '/b': 'b' });
    const fetcher = openFetcher();
    await fetcher.fetch(new URL(`http://a.example:${server.port}/a`));
    await fetcher.fetch(new URL(`http://a.example:${server.port}/b`));
    expect(server.paths()).toEqual(['/robots.txt', '/a', '/b']);
    expect(server.requests.map(({ headers }) => headers['user-agent'])).toEqual(
      Array(3).fill('talks-bot/1.2.3'),
    );
    expect(fetcher.waits).toEqual([1_000, 1_000]);
  });

  it('obeys robots.txt, also after a redirect', async () => {
    const rules = 'User-agent: *\nDisallow: /private\n\nUser-agent: talks-bot\nDisallow: /no\nCrawl-delay: 7';
    const server = await startServer({
      '/robots.txt': rules,
      '/no': 'x',
      '/private': 'y',
      '/to': redirect('/no'),
    });
    const fetcher = openFetcher();
    const at = (path: string) => fetcher.fetch(new URL(`http://a.example:${server.port}${path}`));
    await expect(at('/no')).rejects.toThrow(/robots\.txt of a\.example:\d+ forbids it/);
    await expect(at('/to')).rejects.toThrow(/forbids it/);
    expect(await text(at('/private'))).toBe('y');
    expect(server.paths()).toEqual(['/robots.txt', '/to', '/private']);
    expect(Math.max(...fetcher.waits)).toBe(7_000);
  });

  it('fetches nothing from a server that fails to serve its robots.txt', async () => {
    const server = await startServer({ '/robots.txt': status(500), '/a': 'x' });
    await expect(openFetcher().fetch(new URL(`http://a.example:${server.port}/a`))).rejects.toThrow(
      /cannot give its robots\.txt/,
    );
    expect(server.paths()).toEqual(['/robots.txt']);
  });

  it('retries once after the time that a busy server states, and does not wait for hours', async () => {
    let asked = 0;
    const server = await startServer({
      '/soon': (_, response) => {
        asked += 1;
        if (asked === 1) response.writeHead(503, { 'retry-after': '20' }).end();
        else response.writeHead(200, { 'content-type': 'text/plain' }).end('now');
      },
      '/later': status(429, { 'retry-after': '7200' }),
      '/always': status(503, { 'retry-after': '1' }),
    });
    const fetcher = openFetcher();
    const at = (path: string) => fetcher.fetch(new URL(`http://a.example:${server.port}${path}`));
    expect(await text(at('/soon'))).toBe('now');
    expect(fetcher.waits).toContain(20_000);
    await expect(at('/later')).rejects.toThrow(/try again in 120 minutes/);
    await expect(at('/always')).rejects.toThrow(/status 503/);
  });

  it('asks whether a page has changed, and uses the cached response if it has not', async () => {
    const conditions: unknown[] = [];
    const server = await startServer({
      '/a': ({ headers }, response) => {
        conditions.push([headers['if-none-match'], headers['if-modified-since']]);
        const when = 'Mon, 17 Mar 2025 09:00:00 GMT';
        if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else
          response
            .writeHead(200, {
              etag: '"1"',
              'last-modified': when,
              'content-type': 'text/html; charset=koi8-r',
            })
            .end('body');
      },
    });
    const fetcher = openFetcher();
    const url = new URL(`http://a.example:${server.port}/a`);
    const first = await fetcher.fetch(url);
    expect(await fetcher.fetch(url)).toEqual(first);
    expect(first).toMatchObject({ charset: 'koi8-r', form: 'page' });
    expect(conditions).toEqual([
      [undefined, undefined],
      ['"1"', 'Mon, 17 Mar 2025 09:00:00 GMT'],
    ]);
  });
});
