import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromFile } from '../../../src/admin/import/articleFromFile.ts';
import { articleText } from '../../../src/admin/import/articleText.ts';
import { oneLine } from '../../../src/admin/import/oneLine.ts';
import { parseArticleFile } from '../../../src/core/corpus/parseArticleFile.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { newsPage, PROSE } from './newsPage.ts';

const load = async (files: Readonly<Record<string, string>>) => {
  const { articles, faults } = await readCorpus(await temporaryFolder(files));
  return { articles: articles.map(({ article }) => article), faults };
};

describe('articleText', () => {
  it('writes a file that loads with the same fields and paragraphs', async () => {
    const line = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map(oneLine)
      .filter((text) => text !== '');
    const hostile = fc.constantFrom(
      '---',
      '...',
      '# x',
      '- a: b',
      '"',
      "'",
      '{}',
      '*a',
      '&a',
      '!t',
      'null',
      '2024',
      '~',
    );
    const text = fc.oneof(line, hostile);
    const some = fc.option(text, { nil: undefined });
    const article = fc.record({
      title: text,
      publisher: some,
      author: some,
      publishedAt: fc.constantFrom(undefined, '2025-03-17', '2025-03-17T09:30:00+01:00'),
      paragraphs: fc.array(text, { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 20 }), async (articles) => {
        const names = articles.map((_, n) => `a${String(n).padStart(2, '0')}`);
        const files = Object.fromEntries(
          articles.map((each, n) => [`${names[n]}.md`, articleText(`${names[n]}.md`, each)]),
        );
        const read = await load(files);
        expect(read.faults).toEqual([]);
        expect(read.articles).toEqual(
          articles.map((each, n) => JSON.parse(JSON.stringify({ id: names[n], ...each }))),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('articleFromFile', () => {
  it('makes the article file of a page', async () => {
    const { file, text } = articleFromFile(
      'Talks, day 2.HTML',
      Buffer.from(newsPage('<title>Talks: day 2</title>')),
    );
    expect(file).toBe('talks-day-2.md');
    expect(await load({ [file]: text })).toEqual({
      articles: [{ id: 'talks-day-2', title: 'Talks: day 2', language: 'en-GB', paragraphs: PROSE }],
      faults: [],
    });
  });

  it.each([
    ['a.txt', 'Talks begin\nOne.\nTwo.\n'],
    ['b.md', '---\npublisher: 007\n---\n# Talks begin\n\nOne\nline.\n\n## Two'],
    ['c.MD', '\uFEFF---\ntitle: |\n  Two\n  lines\n---\nNo heading.'],
  ])('keeps the article of %s as the folder loader reads it', async (name, content) => {
    const { file, text } = articleFromFile(name, Buffer.from(content));
    const [before, after] = await Promise.all([load({ [join('x', name)]: content }), load({ [file]: text })]);
    expect(after.articles).toEqual(before.articles);
    expect(after.articles).toHaveLength(1);
  });

  it('reads the encoding that a page states', () => {
    const html = newsPage('<title>T</title>').replace('charset="utf-8"', 'charset="windows-1251"');
    const [before = '', after = ''] = html.split('</article>');
    const cyrillic = Buffer.from('cff0e8e2b3f22c20f1e2b3f2e521', 'hex');
    const bytes = Buffer.concat([
      Buffer.from(`${before}<p>`),
      cyrillic,
      Buffer.from(`</p></article>${after}`),
    ]);
    expect(articleFromFile('a.html', bytes).article.paragraphs.at(-1)).toBe('Привіт, світе!');
  });

  it('leaves out an unreadable date, and escapes Markdown signs so that they read as plain text', () => {
    const page = newsPage('<title>T</title>').replace(
      '</article>',
      '<p>* 5 * 4 = [20] _x_ {{y}}</p></article>',
    );
    const { file, text, article } = articleFromFile('a.html', Buffer.from(page));
    expect(article.paragraphs).toContain('* 5 * 4 = [20] _x_ {{y}}');
    expect(parseArticleFile(file, text).article?.paragraphs).toEqual(article.paragraphs);
    const dated = articleFromFile('a.md', Buffer.from('---\ntitle: T\npublishedAt: soon\n---\nText'));
    expect(dated.article).toEqual({ title: 'T', paragraphs: ['Text'] });
  });

  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  it.each([
    ['a picture named .txt', 'a.txt', png, /not plain UTF-8 text/],
    ['a picture named .html', 'a.html', png, /binary/],
    ['a page named .txt', 'a.txt', newsPage('<title>T</title>'), /name it \.html/],
    ['a text named .html', 'a.html', 'Talks begin\n\nOne.', /holds no HTML/],
    ['a PDF named .md', 'a.md', '%PDF-1.7\n1 0 obj', /is a PDF/],
    ['RTF named .txt', 'a.txt', '{\\rtf1 x}\n\ny', /is RTF/],
    ['Latin-1 named .txt', 'a.txt', Buffer.from('T\n\ncaf\xe9', 'latin1'), /not UTF-8/],
    [
      'a feed named .html',
      'a.html',
      '<rss><channel><item><link>https://x.example/</link></item></channel></rss>',
      /a feed/,
    ],
    [
      'front matter of 40,000 keys',
      'a.md',
      `---\n${Array.from({ length: 40_000 }, (_, at) => `k${at}: v\n`).join('')}---\nT\n\nText`,
      /Line 1: the front matter has more than 20000 characters/,
    ],
    ['another type', 'a.docx', 'PK', /only \.md, \.txt and \.html/],
    ['a name without a letter', '….txt', 'T\n\nText', /rename it/],
    ['an empty file', 'a.txt', '', /title is empty/],
    ['50 MB', 'a.html', Buffer.alloc(50_000_000, '<p>text</p>'), /larger than 10 MiB/],
    [
      'a paragraph that is too long',
      'a.html',
      `<title>T</title><body><p>${'word '.repeat(20_000)}</p>`,
      /50000 characters/,
    ],
  ])('refuses %s in plain words', (_, name, content, message) => {
    const make = () => articleFromFile(name, Buffer.from(content));
    expect(make).toThrow(UserError);
    expect(make).toThrow(message);
  });
});
