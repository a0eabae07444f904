import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../src/admin/import/lists/readFeed.ts';
import { UserError } from '../../../../src/shared/userError.ts';
import { PROSE } from '../newsPage.ts';

const rss = (items: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const item = (link: string): string => `<item><title>x</title><link>${link}</link></item>`;

const linksOf = (...feed: Parameters<typeof readFeed>): string[] => readFeed(...feed).map(({ link }) => link);

describe('readFeed', () => {
  it('returns the links of RSS, each once, and a permanent id if an item has no link', () => {
    const items = `${item('https://e.example/1?a=1&amp;b=2')}${item('/2')}${item('/2')}`;
    expect(
      linksOf(rss(`${items}<item><guid>https://e.example/3</guid></item>`), 'https://e.example/feed'),
    ).toEqual(['https://e.example/1?a=1&b=2', 'https://e.example/2', 'https://e.example/3']);
  });

  it('returns the links of Atom without replies, and those of RDF', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><link rel="replies" href="/r"/><link href="/1"/></entry></feed>';
    expect(linksOf(atom, 'https://e.example/')).toEqual(['https://e.example/1']);
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel><item><link>https://e.example/1</link></item></rdf:RDF>';
    expect(linksOf(rdf)).toEqual(['https://e.example/1']);
  });

  const laughs = [...'bcdefghij'].map(
    (name, n) => `<!ENTITY ${name} "${`&${'abcdefghij'[n]};`.repeat(10)}">`,
  );
  it.each([
    [
      'a billion laughs',
      rss(item('&j;'), `<!DOCTYPE rss [<!ENTITY a "ha">${laughs.join('')}]>`),
      /entities of its own/,
    ],
    [
      'an outside entity',
      rss(item('&a;'), '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      /entities of its own/,
    ],
    [
      'ten thousand items',
      rss(Array.from({ length: 10_000 }, (_, n) => item(`https://e.example/${n}`)).join('')),
      /lists 10000 links; at most 1000/,
    ],
    [
      '100,000 levels',
      `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</channel></rss>`,
      /cannot|no feed that can be read|lists no link/,
    ],
    ['no items', rss(''), /lists no entry/],
    [
      'items without links',
      rss('<item><title>x</title></item>'.repeat(3)),
      /None of what it lists has a link/,
    ],
    ['broken XML', '<rss version="2.0"><channel><item><link>x</item>', /XML is broken: .*link/],
    [
      'a feed that says nothing',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><copyright>x</copyright></feed>',
      /neither a title nor an entry/,
    ],
    [
      'another vocabulary',
      '<CHANNEL HREF="http://e.example/"></CHANNEL>',
      /neither RSS nor Atom nor RDF nor JSON Feed/,
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => readFeed(text)).toThrow(UserError);
    expect(() => readFeed(text)).toThrow(message);
  });
});

describe('the fields that a feed states of its pages', () => {
  const HTML = PROSE.map((text) => `<p>${text}</p>`).join('');
  const NAMESPACES =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
  const AT = 'https://post.example/feed';
  const only = (feed: string) => {
    const [entry, ...more] = readFeed(feed, AT);
    expect(more).toEqual([]);
    return entry;
  };
  const STATED = {
    title: 'Envoys meet',
    author: 'Oren Halvik',
    publisher: 'The Torvik Post',
    publishedAt: '2024-05-06T07:30:00Z',
    language: 'en-gb',
  };

  it('are read from RSS', () => {
    const feed = `<rss version="2.0" ${NAMESPACES}><channel><title>The Torvik Post - RSS</title><language>en-gb</language>
      <item><title>Envoys &lt;b&gt;meet&lt;/b&gt;</title><link>/1</link><pubDate>Mon, 06 May 2024 07:30:00 GMT</pubDate><dc:creator>Oren Halvik</dc:creator>
      <content:encoded><![CDATA[${HTML}<p>The post Envoys meet appeared first on The Torvik Post.</p>]]></content:encoded></item></channel></rss>`;
    expect(only(feed)).toEqual({ link: 'https://post.example/1', stated: STATED, paragraphs: PROSE });
  });

  it('are read from Atom, with its base and its language', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb" xml:base="https://post.example/a/"><title>The Torvik Post</title><author><name>Oren Halvik</name></author>
      <entry><title>Envoys meet</title><link href="1"/><published>2024-05-06T07:30:00Z</published><updated>2024-05-08T07:30:00Z</updated>
      <content type="html">${HTML.replaceAll('<', '&lt;')}</content></entry></feed>`;
    expect(only(feed)).toEqual({ link: 'https://post.example/a/1', stated: STATED, paragraphs: PROSE });
  });

  it('are read from RDF', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}><channel rdf:about="x"><title>The Torvik Post</title><dc:language>en-gb</dc:language></channel>
      <item><title>Envoys meet</title><link>/1</link><dc:date>2024-05-06T07:30:00Z</dc:date><dc:creator>By Oren Halvik</dc:creator></item></rdf:RDF>`;
    expect(only(feed)).toEqual({ link: 'https://post.example/1', stated: STATED, paragraphs: [] });
  });

  it('are read from JSON Feed', () => {
    const item = {
      id: '1',
      url: '/1',
      title: 'Envoys meet',
      date_published: '2024-05-06T07:30:00Z',
      content_text: PROSE.join('\n\n'),
    };
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Torvik Post',
      language: 'en-gb',
      authors: [{ name: 'Oren Halvik' }],
      items: [item],
    };
    expect(only(JSON.stringify(feed))).toEqual({
      link: 'https://post.example/1',
      stated: STATED,
      paragraphs: PROSE,
    });
  });

  it('leave out a newsroom as author, an invalid date and an invalid language', () => {
    const item =
      '<item><link>/1</link><pubDate>soon</pubDate><author>desk@post.example (Newsroom)</author></item>';
    const feed = `<rss version="2.0"><channel><title>The Torvik Post</title><language>!</language>${item}</channel></rss>`;
    expect(only(feed)?.stated).toEqual({ publisher: 'The Torvik Post' });
  });

  it('leave out text and publisher of a page on another site, whatever source they state', () => {
    const item = `<item><title>T</title><link>https://other.example/1</link><source url="https://other.example/feed">Forged</source><pubDate>Mon, 06 May 2024 07:30:00 GMT</pubDate><content:encoded><![CDATA[${HTML}]]></content:encoded></item>`;
    const feed = `<rss version="2.0" ${NAMESPACES}><channel><title>Mine</title>${item}</channel></rss>`;
    expect(only(feed)).toEqual({
      link: 'https://other.example/1',
      stated: { title: 'T', publishedAt: '2024-05-06T07:30:00Z' },
      paragraphs: [],
    });
  });

  it('leave out a text that is nested too deep, but not the texts of other entries', () => {
    const items = ['<div>'.repeat(1_000), HTML].map(
      (text, n) => `<item><link>/${n}</link><content:encoded><![CDATA[${text}]]></content:encoded></item>`,
    );
    const feed = `<rss version="2.0" ${NAMESPACES}><channel><title>T</title>${items.join('')}</channel></rss>`;
    expect(readFeed(feed, AT).map(({ paragraphs }) => paragraphs)).toEqual([[], PROSE]);
  });
});
