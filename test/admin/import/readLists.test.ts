import { describe, expect, it } from 'vitest';
import { readFeed, readOpml } from '../../../src/admin/import/readLists.ts';
import { rootElement } from '../../../src/admin/import/readSource.ts';
import { UserError } from '../../../src/shared/userError.ts';

const rss = (items: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const item = (link: string): string => `<item><title>x</title><link>${link}</link></item>`;

describe('readFeed', () => {
  it('gives the pages of RSS, each once, a permanent id where no link is', () => {
    const items = `${item('https://e.example/1?a=1&amp;b=2')}${item('/2')}${item('/2')}`;
    expect(
      readFeed(rss(`${items}<item><guid>https://e.example/3</guid></item>`), 'https://e.example/feed'),
    ).toEqual(['https://e.example/1?a=1&b=2', 'https://e.example/2', 'https://e.example/3']);
  });

  it('gives the pages of Atom, not its replies, and of RDF', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><link rel="replies" href="/r"/><link href="/1"/></entry></feed>';
    expect(readFeed(atom, 'https://e.example/')).toEqual(['https://e.example/1']);
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel><item><link>https://e.example/1</link></item></rdf:RDF>';
    expect(readFeed(rdf)).toEqual(['https://e.example/1']);
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
    ['no items', rss(''), /lists no link/],
    ['broken XML', '<rss version="2.0"><channel><item>', /XML is broken/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readFeed(text)).toThrow(UserError);
    expect(() => readFeed(text)).toThrow(message);
  });
});

describe('readOpml', () => {
  it('gives the feeds of all folders', () => {
    const outline =
      '<outline text="a"><outline text="b" xmlUrl="https://e.example/b"/></outline><outline text="c" xmlUrl="/c"/>';
    expect(
      readOpml(`<opml version="2.0"><head/><body>${outline}</body></opml>`, 'https://e.example/list.opml'),
    ).toEqual(['https://e.example/b', 'https://e.example/c']);
  });

  it('refuses a list nested without end', () => {
    const deep = `${'<outline text="a">'.repeat(50_000)}${'</outline>'.repeat(50_000)}`;
    expect(() => readOpml(`<opml version="2.0"><body>${deep}</body></opml>`)).toThrow(UserError);
  });
});

it.each([
  ['<?xml version="1.0"?><!-- <html> --><rss version="2.0">', 'rss'],
  ['\uFEFF \n<!DOCTYPE html>\n<HTML lang="en">', 'html'],
  ['<rdf:RDF xmlns:rdf="x">', 'rdf:rdf'],
  ['text', undefined],
])('the root element of %s is %s', (text, root) => expect(rootElement(text)).toBe(root));
