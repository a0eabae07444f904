import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportOptions, importSources, type Outcome } from '../../../src/admin/import/importSources.ts';
import { readSource } from '../../../src/admin/import/readSource.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { newsPage, PROSE } from './newsPage.ts';

const PAGE = newsPage('<title>Talks</title>');

type Web = Readonly<Record<string, string>>;

/** Imports from a web of these pages, and returns every outcome. */
const run = async (
  sources: readonly string[],
  { web = {}, ...options }: Partial<ImportOptions> & { into: string; web?: Web },
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  const fetch: ImportOptions['fetch'] = async ({ href }) => {
    const page = web[href];
    if (page === undefined) throw new UserError('Its server answered with status 404 (Not Found).');
    return { address: href, form: 'page', bytes: Buffer.from(page) };
  };
  const read: ImportOptions['read'] = async (source) => readSource(source);
  const all = { force: false, fetch, read, onProgress: () => undefined, ...options };
  for await (const outcome of importSources(sources, all)) outcomes.push(outcome);
  return outcomes;
};

const problems = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => ('problem' in outcome ? outcome.problem : ''));

describe('importSources', () => {
  it('makes articles of files as the folder loader reads them, and goes on after a failing file', async () => {
    const from = await temporaryFolder({
      'A page.html': PAGE,
      'b.txt': 'Talks end\nOne.\nTwo.',
      'c.md': '# Notes\n\nThree.',
      'bad.html': '<div>'.repeat(100_000),
      'd.png': 'x',
    });
    const into = join(from, 'new/corpus');
    const files = ['A page.html', 'bad.html', 'd.png', 'none.txt', 'b.txt', 'c.md'].map((name) =>
      join(from, name),
    );
    const outcomes = await run(files, { into });
    expect(problems(outcomes)).toEqual([
      '',
      'Its HTML is nested more than 512 deep.',
      expect.stringMatching(/^Only \.html, \.md, \.txt/),
      'There is no such file.',
      '',
      '',
    ]);
    const { articles, faults } = await readCorpus(into);
    expect(faults).toEqual([]);
    expect(articles.map(({ article: { id, title, paragraphs } }) => [id, title, paragraphs])).toEqual([
      ['a-page', 'Talks', PROSE],
      ['b', 'Talks end', ['One.', 'Two.']],
      ['c', 'Notes', ['Three.']],
    ]);
  });

  it('does not overwrite without force, names the kept file, and leaves an unchanged file alone', async () => {
    const from = await temporaryFolder({ 'a.html': PAGE });
    const into = join(from, 'into');
    const again = (force = false) => run([join(from, 'a.html')], { into, force });
    expect(await again()).toMatchObject([{ path: join(into, 'a.md'), isNew: true }]);
    expect(await again()).toMatchObject([{ isNew: false }]);
    await writeFile(join(into, 'a.md'), 'Mine\n\nText.');
    expect(problems(await again())).toEqual([
      `${join(into, 'a.md')} exists with other text: kept. --force overwrites it.`,
    ]);
    expect(await readFile(join(into, 'a.md'), 'utf8')).toBe('Mine\n\nText.');
    expect(await again(true)).toMatchObject([{ isNew: true }]);
    expect(await readFile(join(into, 'a.md'), 'utf8')).toContain(PROSE[0]);
    expect(await readdir(into)).toEqual(['a.md']);
  });

  it('refuses a second file with the same id, and a folder that it cannot write to', async () => {
    const from = await temporaryFolder({
      'a.html': PAGE,
      'into/A.txt': 'Mine\n\nText.',
      'above/below/a.md': '# Mine\n\nText.',
      file: '',
    });
    const at = async (folder: string) =>
      problems(await run([join(from, 'a.html')], { into: join(from, folder), force: true }));
    expect(await at('into')).toEqual([expect.stringMatching(/A\.txt has the same id already/)]);
    expect(await at('above')).toEqual([expect.stringMatching(/below\/a\.md has the same id already/)]);
    expect(await at('file/below')).toEqual([expect.stringMatching(/cannot be written to \(ENOTDIR\)/)]);
    await mkdir(join(from, 'other/a.md'), { recursive: true });
    expect(await at('other')).toEqual([expect.stringMatching(/cannot be written to \(EISDIR\)/)]);
  });

  it('names pages by their titles, and keeps two pages with the same title apart', async () => {
    const into = await temporaryFolder();
    const web = { 'https://a.example/1': PAGE, 'https://b.example/1': PAGE };
    const [first, second] = Object.keys(web) as [string, string];
    await run([first], { into, web });
    expect(await run([second, first], { into, web })).toMatchObject([
      { path: join(into, 'talks-2.md'), isNew: true },
      { path: join(into, 'talks.md'), isNew: false },
    ]);
  });

  it.each([
    [`– ${'x'.repeat(90)}`, 'x'.repeat(80)],
    [`${'x'.repeat(90)} talks`, 'x'.repeat(80)],
    [`Talks ${'x'.repeat(90)}`, 'talks'],
    ['– Talks resume –', 'talks-resume'],
    ['– –', 'https-a-example-1'],
  ])('derives a file name from the title %j', async (title, name) => {
    const into = await temporaryFolder();
    const web = { 'https://a.example/1': newsPage(`<meta property="og:title" content="${title}">`) };
    expect(await run(Object.keys(web), { into, web })).toMatchObject([{ path: join(into, `${name}.md`) }]);
  });

  it('cites the address that it fetched, unless the text states a link of the same site', async () => {
    const into = await temporaryFolder();
    const at = async (name: string, url: string) => {
      const address = `https://a.example/${name}.md`;
      const bytes = Buffer.from(`---\ntitle: ${name}\nurl: ${url}\n---\n\nText.`);
      await run([address], { into, fetch: async () => ({ address, form: 'markdown', bytes }) });
      return /^url: (.*)$/m.exec(await readFile(join(into, `${name}.md`), 'utf8'))?.[1];
    };
    expect(await at('own', 'https://www.a.example/talks')).toBe('https://www.a.example/talks');
    expect(await at('other', 'https://b.example/talks')).toBe('https://a.example/other.md');
  });

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

  it('goes on after a bug of its own, and reports it', async () => {
    const from = await temporaryFolder({ 'a.txt': 'A\n\nOne.', 'b.txt': 'B\n\nTwo.' });
    const read: ImportOptions['read'] = async (source) => {
      if (source.file === 'a') throw new TypeError('ours');
      return readSource(source);
    };
    const outcomes = await run([join(from, 'a.txt'), join(from, 'b.txt')], {
      into: join(from, 'into'),
      read,
    });
    expect(problems(outcomes)).toEqual(['This program failed on it: TypeError: ours', '']);
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
