import { expect, test, vi } from 'vitest';
import { serveConsole } from '../../src/console/serveConsole.ts';
import { open, startBot } from '../support.ts';
import { openConsole } from './openConsole.ts';

test('the page has a policy that allows only its own script and style', async () => {
  const loopback = await open();
  const { url } = await openConsole(loopback);
  const { headers } = await fetch(url);
  const policy = headers.get('content-security-policy') ?? '';
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "connect-src 'self'",
  ])
    expect(policy.split('; ')).toContain(rule);
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('the page obeys its own policy: nothing is inline, and every asset that it names exists', async () => {
  const { url, page } = await openConsole(await open());
  const html = await page();
  expect(html).not.toMatch(/\son\w+=|\sstyle=|<style|javascript:/);
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => String(match[1]));
  expect(named.length).toBeGreaterThan(3);
  const seen = new Set<string>();
  for (const path of named) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await fetch(url + path);
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('content-type')).toMatch(/^(text\/javascript|text\/css|image\/svg\+xml)/);
    for (const [, other] of (await response.text()).matchAll(/from '\.\/(\w+\.js)'/g))
      named.push(`/assets/${other}`);
  }
  expect(seen).toContain('/assets/entry.js');
});

test.each(['/assets/..%2f..%2fserveConsole.ts', '/assets/tsconfig.json', '/assets/', '/package.json'])(
  '%s is not served',
  async (path) => {
    const { url, headers } = await openConsole(await open());
    expect((await fetch(url + path, { headers })).status).toBe(404);
  },
);

test('listens on this machine only, and frees the port when closed', async () => {
  const loopback = await open();
  /** Serves twice on one port. Returns false if another program has taken the port meanwhile. */
  const serveTwice = async (): Promise<boolean> => {
    const { url, close } = await openConsole(loopback);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const port = Number(new URL(url).port);
    await expect(serveConsole({ loopback, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await close();
    const served = await serveConsole({ loopback, port }).catch(() => undefined);
    if (served) expect(served.url).toBe(url);
    await served?.close();
    return served !== undefined;
  };
  // On a busy machine, a client may get the freed port.
  await expect.poll(serveTwice).toBe(true);
});

test('requests without the token, with a wrong token or from another origin change nothing', async () => {
  const loopback = await open();
  const { url, headers } = await openConsole(loopback);
  const send = (given: Record<string, string>) =>
    fetch(`${url}/do/line`, { method: 'POST', headers: given, body: JSON.stringify({ line: 'hello' }) });
  expect((await send({ Origin: url })).status).toBe(403);
  expect((await send({ ...headers, Origin: 'https://evil.example' })).status).toBe(403);
  expect((await send({ ...headers, 'X-Session': 'x' })).status).toBe(403);
  expect(loopback.messages()).toEqual([]);
  expect((await send(headers)).status).toBe(200);
  expect(loopback.messages()).toHaveLength(1);
});

test('refuses a body beyond its limit and a body that is not JSON', async () => {
  const { url, headers, post } = await openConsole(await open());
  expect(await post('/do/line', { text: 'x' })).toMatchObject({ status: 400 });
  const large = await fetch(`${url}/do/line`, { method: 'POST', headers, body: 'x'.repeat(70_000) });
  expect(large.status).toBe(413);
  const broken = await fetch(`${url}/do/line`, { method: 'POST', headers, body: '{' });
  expect(broken.status).toBe(400);
});

test('two presses restart the bot once; the page offers no restart if there is none', async () => {
  const loopback = await open();
  let finish = (): void => {};
  const restartBot = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { post, page } = await openConsole(loopback, { restartBot });
  expect(await page()).toContain('id="restart"');
  const both = [post('/restart', {}), post('/restart', {})];
  await expect.poll(() => restartBot).toHaveBeenCalled();
  // Both requests are on the way before the first ends.
  await post('/do/line', { line: 'meanwhile' });
  finish();
  expect(await Promise.all(both)).toMatchObject([{ kind: 'restarted' }, { kind: 'restarted' }]);
  expect(restartBot).toHaveBeenCalledTimes(1);
  const without = await openConsole(loopback);
  expect(await without.page()).not.toContain('id="restart"');
  expect(await without.post('/restart', {})).toMatchObject({ status: 422 });
});

test('passes a fault of the console to onFault, not to the page', async () => {
  const faults: unknown[] = [];
  const restartBot = () => Promise.reject(new Error('inner secret'));
  const { post } = await openConsole(await open(), { restartBot, onFault: (fault) => faults.push(fault) });
  const answer = await post('/restart', {});
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer)).not.toContain('inner secret');
  expect(faults).toMatchObject([{ message: 'inner secret' }]);
});

test('shows the given names and examples, and neutral names by default', async () => {
  const plain = await (await openConsole(await open())).page();
  expect(plain).toContain('<title>#general · bot · local console</title>');
  expect(plain).toContain('<p class="guild">Loopback<small>');
  const { loopback } = await startBot(async () => {}, {
    names: { bot: 'Parrot', guild: 'The Ship', channel: 'deck' },
  });
  const { page } = await openConsole(loopback, { examples: ['/ask Who is there?', '/sing'] });
  const html = await page();
  for (const shown of [
    '<title>#deck · Parrot · local console</title>',
    '<p class="guild">The Ship<small>',
    'Welcome to #deck!',
    'data-example="/ask Who is there?"',
  ])
    expect(html).toContain(shown);
  expect(html).not.toMatch(/sing|general|talks/);
});
