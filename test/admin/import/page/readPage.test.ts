import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/admin/import/page/readPage.ts';
import { UserError } from '../../../../src/shared/userError.ts';
import { newsPage, PROSE } from '../newsPage.ts';

const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;
const ADDRESS = 'https://example.org/2025/talks?utm=x';

describe('readPage', () => {
  it('keeps the prose of the article verbatim and in order, and leaves out the rest of the page', () => {
    expect(readPage(newsPage('<title>Talks</title>'))).toEqual({
      title: 'Talks',
      language: 'en-GB',
      paragraphs: PROSE,
    });
  });

  it.each([
    ['https://www.example.org/talks', 'https://www.example.org/talks'],
    ['https://example.org/talks', 'https://example.org/talks'],
    ['http://m.example.org/talks', 'http://m.example.org/talks'],
    ['https://amp.example.org/talks', 'https://amp.example.org/talks'],
    ['https://reuters.example/talks', ADDRESS],
    ['https://example.org.evil.example/talks', ADDRESS],
    ['https://evil-example.org/talks', ADDRESS],
    ['https://org/talks', ADDRESS],
  ])('takes the stated link %s only if it belongs to the site of the page', (stated, url) => {
    const heads = [
      `<link rel="canonical" href="${stated}">`,
      meta('og:url', stated),
      linked({ '@type': 'NewsArticle', url: stated }),
    ];
    const urls = heads.map((head) => readPage(newsPage(`<title>T</title>${head}`), ADDRESS).url);
    expect(urls).toEqual([url, url, url]);
  });

  it('takes the stated link of a saved page, whatever its site', () => {
    const head = '<title>T</title><link rel="canonical" href="https://example.org/talks">';
    expect(readPage(newsPage(head)).url).toBe('https://example.org/talks');
  });

  it('prefers JSON-LD to OpenGraph to the rest, and the canonical link to all others', () => {
    const graph = {
      '@type': 'NewsArticle',
      headline: 'Linked',
      datePublished: '2025-03-17T09:30:00Z',
      url: '/ld',
    };
    const og =
      meta('og:title', 'Open') + meta('og:url', 'https://example.org/og') + meta('og:site_name', 'The Graph');
    const title = '<title>Plain | The Site</title>';
    const canonical = '<link rel="canonical" href="/talks">';
    const read = (head: string) => readPage(newsPage(head), ADDRESS);
    expect(read(canonical + og + linked(graph) + title)).toMatchObject({
      title: 'Linked',
      url: 'https://example.org/talks',
      publisher: 'The Graph',
      publishedAt: '2025-03-17T09:30:00Z',
    });
    expect(read(og + linked(graph) + title)).toMatchObject({
      title: 'Linked',
      url: 'https://example.org/og',
    });
    expect(read(linked(graph) + title)).toMatchObject({ title: 'Linked', url: 'https://example.org/ld' });
    expect(read(og + title)).toMatchObject({ title: 'Open' });
    expect(read(title)).toMatchObject({ url: ADDRESS });
  });

  it('follows references within JSON-LD, and takes the article of this page', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', name: 'A page' },
        { '@type': 'Article', headline: 'Another', mainEntityOfPage: 'https://example.org/other' },
        {
          '@type': ['Article', 'ReportageNewsArticle'],
          headline: 'This &amp; that',
          mainEntityOfPage: { '@id': 'https://example.org/this' },
          author: [{ '@id': '#a' }, { name: 'C. Wrenfield' }],
          publisher: { '@id': '#p' },
          inLanguage: 'uk',
        },
        { '@id': '#a', '@type': 'Person', name: 'A. Halvik' },
        { '@id': '#p', '@type': 'Organization', name: 'The Daily' },
      ],
    };
    const article = readPage(newsPage(linked(graph)), 'https://example.org/this');
    expect(article).toMatchObject({
      title: 'This & that',
      author: 'A. Halvik, C. Wrenfield',
      publisher: 'The Daily',
      language: 'uk',
    });
  });

  it('invents no field, and skips invalid values', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>' +
      linked({
        '@type': 'Article',
        headline: '',
        datePublished: 'last Monday',
        author: 'https://example.org/me',
      }) +
      '<link rel="canonical" href="javascript:alert(1)">' +
      meta('article:published_time', '31/04/2025') +
      meta('article:author', 'https://social.example/me') +
      meta('og:locale', 'not a locale');
    const { paragraphs: _, ...fields } = readPage(newsPage(broken));
    expect(fields).toEqual({ title: 'Talks resume in Riyadh', language: 'en-GB' });
  });

  it.each([
    ['2025-03-17', '2025-03-17'],
    ['2025-03-17T09:30+0100', '2025-03-17T09:30:00+01:00'],
    ['2025-03-17T09:30:00.000Z', '2025-03-17T09:30:00.000Z'],
    ['2025-03-17 09:30:00', '2025-03-17'],
    ['2025-02-30', undefined],
    ['03/04/2025', undefined],
  ])('reads the date %s as %s, and invents no offset and no order of day and month', (stated, expected) => {
    expect(readPage(newsPage(meta('article:published_time', stated))).publishedAt).toBe(expected);
    const marked = newsPage('').replace(
      '</h1>',
      `</h1><time itemprop="datePublished" datetime="${stated}">x</time>`,
    );
    expect(readPage(marked).publishedAt).toBe(expected);
  });

  it('leaves out headings, captions, scripts and bare links, and keeps lists, quotations and line breaks apart', () => {
    const inside = [
      ...PROSE,
      'One<br>line,<script>var x = "no";</script> and\n  a soft&shy;hyphen',
      'He called it <q>a start</q>',
    ];
    const html = newsPage('<title>T</title>', inside).replace(
      '</article>',
      '<h2>What did he say?</h2><figure><figcaption>A caption, of a picture</figcaption></figure><ul><li>First <a href="/p">point</a></li><li>Second point</li></ul><ul><li><a href="/x">Another story</a></li> <li>• <a href="/y">One more</a></li></ul></article>',
    );
    expect(readPage(html).paragraphs.slice(PROSE.length)).toEqual([
      'One line, and a softhyphen',
      'He called it “a start”',
      'First point',
      'Second point',
    ]);
  });

  it('reads a page that leaves out html, head and body', () => {
    expect(readPage('<html lang=fr><title>Court</title><p>Une phrase.<p>Une autre.')).toEqual({
      title: 'Court',
      language: 'fr',
      paragraphs: ['Une phrase.', 'Une autre.'],
    });
  });

  it.each([
    ['nested 100,000 deep', `<body>${'<div>'.repeat(100_000)}x`, /more than 512 deep/],
    ['with 60,000 elements', '<b>x</b>'.repeat(60_000), /more than 50000 HTML elements/],
    [
      'that is a byline and nothing else',
      '<html class=byline><title>T</title><body class=byline>',
      /No article text/,
    ],
    ['without text', '<title>T</title><body><img src=x></body>', /No article text/],
    ['without a title', '<body><p>Some text.</p></body>', /states no title/],
    ['that is none', 'just text', /holds no HTML/],
    ['that is empty', '', /holds no HTML/],
  ])('refuses a page %s with the reason', (_, html, message) => {
    expect(() => readPage(html)).toThrow(UserError);
    expect(() => readPage(html)).toThrow(message);
  });

  it('reads a page that hides itself until a script shows it', () => {
    for (const root of ['<html hidden>', '<html><body style="display:none">'])
      expect(readPage(`${root}<title>T</title><p>Some words of prose.`).paragraphs).toEqual([
        'Some words of prose.',
      ]);
  });

  it('reads an article from any tag soup, or throws `UserError`', () => {
    const tag = fc.constantFrom(
      ...'html head body title p div table tr td ul li br q blockquote h1 script style svg math template form select option noscript iframe a b'.split(
        ' ',
      ),
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map(
        (name) =>
          `<${name} class="byline comment" lang="x" itemprop="author name" style="display:none" hidden>`,
      ),
      fc.constantFrom(
        'Some words, and more, of prose. '.repeat(10),
        '<!--',
        '-->',
        '<![CDATA[',
        '&amp',
        '&#0;',
        '<',
        '</',
        '<meta property="og:title" content="T">',
        '<link rel=canonical href="//">',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          const { title, paragraphs } = readPage(pieces.join(''));
          expect(
            [title, ...paragraphs].every(
              (text) => text !== '' && text === text.trim() && !/[\n\0]/.test(text),
            ),
          ).toBe(true);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
