import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importSources, type Outcome } from '../../../../src/admin/import/importSources.ts';
import { readSource } from '../../../../src/admin/import/readSource.ts';
import { temporaryFolder } from '../../../core/corpus/temporaryFolder.ts';
import { newsPage } from '../newsPage.ts';
import { openFetcher, redirect, startServer, status, text } from './startServer.ts';

describe('the guard', () => {
  it('resolves a name once, and connects to the address that it checked', async () => {
    const open = await startServer({ '/robots.txt': '', '/a': 'public' });
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const asked: string[] = [];
    const fetcher = openFetcher({
      resolve: async (host) => {
        asked.push(host);
        return answers.shift() ?? [];
      },
    });
    const url = new URL(`http://rebinding.example:${open.port}/a`);
    expect(await text(fetcher.fetch(url))).toBe('public');
    expect(asked).toEqual(['rebinding.example']);
    expect(open.paths()).toEqual(['/robots.txt', '/a']);
  });

  it('checks a name again for each connection, and never connects to a private address', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const open = await startServer({ '/robots.txt': status(404, { connection: 'close' }) });
    const inside = await startServer({ '/a': 'secret' }, '127.0.0.2', open.port);
    const fetcher = openFetcher({ resolve: async () => answers.shift() ?? [] });
    await expect(fetcher.fetch(new URL(`http://rebinding.example:${open.port}/a`))).rejects.toThrow(
      /rebinding\.example \(127\.0\.0\.2\) is not on the open internet/,
    );
    expect(open.paths()).toEqual(['/robots.txt']);
    expect(inside.paths()).toEqual([]);
  });

  it('refuses a name with one private address among public ones', async () => {
    const server = await startServer({ '/a': 'x' });
    const fetcher = openFetcher({ resolve: async () => ['127.0.0.1', '10.0.0.1'] });
    await expect(fetcher.fetch(new URL(`http://mixed.example:${server.port}/a`))).rejects.toThrow(
      /10\.0\.0\.1/,
    );
    expect(server.paths()).toEqual([]);
  });

  it('refuses a redirect to a private address, by number and by name, and never connects to it', async () => {
    const inside = await startServer({ '/secret': 'secret' }, '127.0.0.2');
    const open = await startServer({
      '/number': redirect(`http://127.0.0.2:${inside.port}/secret`),
      '/name': redirect(`http://inside.example:${inside.port}/secret`),
      '/six': redirect(`http://[::ffff:127.0.0.2]:${inside.port}/secret`),
      '/file': redirect('file:///etc/passwd'),
    });
    const fetcher = openFetcher({
      resolve: async (host) => [host === 'inside.example' ? '127.0.0.2' : '127.0.0.1'],
    });
    const from = (path: string) => fetcher.fetch(new URL(path, `http://open.example:${open.port}`));
    await expect(from('/number')).rejects.toThrow(/127\.0\.0\.2 is not on the open internet/);
    await expect(from('/name')).rejects.toThrow(/inside\.example \(127\.0\.0\.2\) is not/);
    await expect(from('/six')).rejects.toThrow(/is not on the open internet/);
    await expect(from('/file')).rejects.toThrow(/Only http and https/);
    expect(inside.paths()).toEqual([]);
  });

  it('refuses each link and each redirect of a feed to a private address, and imports the rest', async () => {
    const inside = await startServer({ '/secret': newsPage('<title>Secret</title>') }, '127.0.0.2');
    const links = [
      `http://127.0.0.2:${inside.port}/secret`,
      `http://[::ffff:127.0.0.2]:${inside.port}/secret`,
      `http://inside.example:${inside.port}/secret`,
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
      'ftp://open.example/secret',
      '/redirect',
      '/open',
    ];
    const items = links.map(
      (link, n) =>
        `<item><title>T${n}</title><link>${link}</link><content:encoded><![CDATA[<p>Forged text of a page inside.</p>]]></content:encoded></item>`,
    );
    const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>F</title>${items.join('')}</channel></rss>`;
    const open = await startServer({
      '/feed': feed,
      '/open': newsPage('<title>Open</title>'),
      '/redirect': redirect(`http://127.0.0.2:${inside.port}/secret`),
    });
    const fetcher = openFetcher({
      resolve: async (host) => [host === 'inside.example' ? '127.0.0.2' : '127.0.0.1'],
    });
    const into = await temporaryFolder();
    const outcomes: Outcome[] = [];
    const options = { into, force: false, fetch: fetcher.fetch, onProgress: () => undefined };
    const all = importSources([`http://open.example:${open.port}/feed`], {
      ...options,
      read: async (source) => readSource(source),
    });
    for await (const outcome of all) outcomes.push(outcome);
    const refused = outcomes.filter((outcome) => 'problem' in outcome);
    expect(refused.map(({ source }) => source)).toHaveLength(links.length - 2);
    for (const { problem } of refused)
      expect(problem).toMatch(/not on the open internet|Only http and https/);
    // The page on the feed's own site redirects inside. It is not fetched either; the feed's text replaces it.
    expect((await readdir(into)).sort()).toEqual(['open.md', 't6.md']);
    expect(inside.paths()).toEqual([]);
  });
});
