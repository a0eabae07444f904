import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../src/admin/import/importSources.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { newsPage, PROSE } from './newsPage.ts';

import { problems, run, type Web } from './runImport.ts';

describe('importSources with feeds', () => {
  it('follows an OPML list to its feeds and their pages, and imports each page once', async () => {
    const into = await temporaryFolder();
    const rss = (...links: string[]) =>
      `<rss version="2.0"><channel><title>F</title>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`;
    const web = {
      'https://a.example/feed': rss('/1', '/2', '/feed2'),
      'https://b.example/feed': rss('https://a.example/2', 'https://a.example/3', 'https://b.example/gone'),
      'https://a.example/feed2': rss('/1'),
      'https://a.example/1': newsPage('<title>One</title>'),
      'https://a.example/2': newsPage('<title>Two</title>'),
      'https://a.example/3': newsPage('<title>Three</title>'),
    };
    const outlines = ['a', 'b'].map(
      (host) => `<outline text="${host}" xmlUrl="https://${host}.example/feed"/>`,
    );
    const list = join(
      await temporaryFolder({ 'list.opml': `<opml version="2.0"><body>${outlines.join('')}</body></opml>` }),
      'list.opml',
    );
    const progress: string[] = [];
    const outcomes = await run([list], {
      into,
      web,
      onProgress: (source, n, of) => progress.push(`${n}/${of} ${source}`),
    });
    expect(outcomes).toMatchObject([
      { source: 'https://a.example/1', path: join(into, 'one.md') },
      { source: 'https://a.example/2', path: join(into, 'two.md') },
      { source: 'https://a.example/feed2', problem: expect.stringMatching(/list within a list/) },
      { source: 'https://a.example/3', path: join(into, 'three.md') },
      { source: 'https://b.example/gone', problem: expect.stringMatching(/404/) },
    ]);
    expect(progress.slice(0, 3)).toEqual([
      `1/1 ${list}`,
      '2/3 https://a.example/feed',
      '3/6 https://a.example/1',
    ]);
  });

  describe('pages of a feed', () => {
    const AT = 'https://post.example/feed';
    const feedOf = (text: string) =>
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Torvik Post</title><language>en-gb</language>
      <item><title>Envoys meet</title><link>/1</link><pubDate>Mon, 06 May 2024 07:30:00 GMT</pubDate><dc:creator>Oren Halvik</dc:creator>${text}</item></channel></rss>`;
    const whole = `<content:encoded><![CDATA[${PROSE.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded>`;
    const importFeed = async (web: Web) => {
      const into = await temporaryFolder();
      const outcomes = await run([AT], { into, web });
      const { articles } = await readCorpus(into);
      return { outcomes, article: articles[0]?.article };
    };
    const STATED = {
      author: 'Oren Halvik',
      publisher: 'The Torvik Post',
      publishedAt: '2024-05-06T07:30:00Z',
    };

    it('take date, author and publisher from the feed if they state none', async () => {
      const bare = newsPage('<title>Talks</title>').replace(' lang="en-GB"', '');
      const { article } = await importFeed({ [AT]: feedOf(''), 'https://post.example/1': bare });
      expect(article).toMatchObject({
        ...STATED,
        title: 'Talks',
        url: 'https://post.example/1',
        language: 'en-gb',
      });
      const own = newsPage(
        '<title>Talks</title><meta name="author" content="Mara Lindqvist"><meta name="date" content="2024-05-05">',
      );
      const stated = await importFeed({ [AT]: feedOf(''), 'https://post.example/1': own });
      expect(stated.article).toMatchObject({
        author: 'Mara Lindqvist',
        publishedAt: '2024-05-05',
        language: 'en-GB',
      });
    });

    it('are made of the feed’s text if they cannot be fetched, which is reported, or if they have less text', async () => {
      const gone = await importFeed({ [AT]: feedOf(whole) });
      expect(gone.article).toMatchObject({
        ...STATED,
        title: 'Envoys meet',
        url: 'https://post.example/1',
        paragraphs: PROSE,
      });
      expect(gone.outcomes).toMatchObject([{ isNew: true, fromFeed: expect.stringMatching(/404/) }]);
      const teaser = newsPage('<title>Talks</title>', PROSE.slice(0, 1));
      const short = await importFeed({ [AT]: feedOf(whole), 'https://post.example/1': teaser });
      expect(short.article).toMatchObject({ title: 'Talks', paragraphs: PROSE });
      expect(short.outcomes[0]).not.toHaveProperty('fromFeed');
      const full = newsPage('<title>Talks</title>', [...PROSE, 'And they parted.']);
      const longer = await importFeed({ [AT]: feedOf(whole), 'https://post.example/1': full });
      expect(longer.article?.paragraphs).toHaveLength(PROSE.length + 1);
    });

    it('fail as without a feed if the feed has no full text of them', async () => {
      const { outcomes } = await importFeed({ [AT]: feedOf('<description>A teaser.</description>') });
      expect(problems(outcomes)).toEqual(['Its server answered with status 404 (Not Found).']);
    });
  });

  it('reads no local file that a feed links to', async () => {
    const into = await temporaryFolder({ 'notes.txt': 'Mine\nNobody else’s.' });
    const link = `c:${join(into, 'notes.txt')}`;
    const feed = `<rss version="2.0"><channel><title>F</title><item><link>${link}</link></item></channel></rss>`;
    const web = { 'https://news.example/feed': feed };
    const fetched: string[] = [];
    const outcomes = await run(['https://news.example/feed'], {
      into,
      web,
      onProgress: (source) => fetched.push(source),
    });
    expect(fetched).toEqual(['https://news.example/feed', link]);
    expect(problems(outcomes)).toEqual(['Its server answered with status 404 (Not Found).']);
  });

  it('reads a feed that its server labels as plain text', async () => {
    const rss =
      '<?xml version="1.0"?><rss version="2.0"><channel><item><link>https://a.example/1</link></item></channel></rss>';
    const fetch: ImportOptions['fetch'] = async ({ href }) => ({
      address: href,
      form: 'text',
      bytes: Buffer.from(href.endsWith('/feed') ? rss : 'A note\n\nOf one line.'),
    });
    const into = await temporaryFolder();
    expect(await run(['https://a.example/feed'], { into, fetch })).toMatchObject([
      { path: join(into, 'a-note.md') },
    ]);
    expect(await readFile(join(into, 'a-note.md'), 'utf8')).toContain('url: https://a.example/1\n');
  });
});
