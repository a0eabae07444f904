import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { UNHURRIED } from '../../../../packages/loopback-discord/test/unhurried.ts';
import { readRobots } from '../../../../src/admin/import/fetch/readRobots.ts';
import { readRobotsAside } from '../../../../src/admin/import/fetch/robots.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { UserError } from '../../../../src/shared/userError.ts';
import { openFetcher, startServer, status } from './startServer.ts';

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/import/fetch/robotsWorker.js'));
const HALF = 256 * 1024;
const address = `https://e.example/${'a'.repeat(4_000)}`;
const ask = (text: string) => ({ file: 'https://e.example/robots.txt', text, address, agent: 'talks-bot' });

it.each([
  ['', true, 0],
  ['User-agent: *\nDisallow: /a*a$\nCrawl-delay: 2', false, 2],
  ['User-agent: *\nDisallow: /\n\nUser-agent: talks-bot\nAllow: /', true, 0],
])('reads %j in a thread as in this one', async (text, isAllowed, delay) => {
  const answer = { isAllowed, delay };
  expect(readRobots(ask(text))).toEqual(answer);
  expect(await readRobotsAside(ask(text), { entry, time: UNHURRIED })).toEqual(answer);
});

it.each([
  ['a pattern of wildcards', `User-agent: *\nDisallow: /${'*'.repeat(2 * HALF)}`],
  ['rules for many agents', `${'User-agent: a\n'.repeat(HALF / 14)}${'Allow: /\n'.repeat(HALF / 9)}`],
])('gives up on %s', async (_, text) => {
  const read = readRobotsAside(ask(text), { entry, time: 500 });
  await expect(read).rejects.toThrow(UserError);
  await expect(read).rejects.toThrow(
    /Reading its robots\.txt takes (?:longer than 0\.5 seconds|too much memory)/,
  );
});

it('does not read a robots.txt again that failed, and reads none if the server has none', async () => {
  const asked: string[] = [];
  const readRobots = async ({ address: href }: { address: string }): Promise<never> => {
    asked.push(new URL(href).pathname);
    throw new UserError('It takes too long.');
  };
  const server = await startServer({ '/robots.txt': 'User-agent: *', '/a': 'a', '/b': 'b' });
  const fetcher = openFetcher({ readRobots });
  for (const path of ['/a', '/b'])
    await expect(fetcher.fetch(new URL(`http://a.example:${server.port}${path}`))).rejects.toThrow(
      /too long/,
    );
  expect(asked).toEqual(['/a']);
  expect(server.paths()).toEqual(['/robots.txt']);
  const open = await startServer({ '/robots.txt': status(404), '/a': 'a' });
  await fetcher.fetch(new URL(`http://a.example:${open.port}/a`));
  expect(asked).toEqual(['/a']);
});
