import { describe, expect, it } from 'vitest';
import { readSource, rootElement } from '../../../src/admin/import/readSource.ts';
import { newsPage } from './newsPage.ts';

it.each([
  ['<?xml version="1.0"?><!-- <html> --><rss version="2.0">', 'rss'],
  ['\uFEFF \n<!DOCTYPE html>\n<HTML lang="en">', 'html'],
  ['<rdf:RDF xmlns:rdf="x">', 'rdf:rdf'],
  ['text', undefined],
])('the root element of %s is %s', (text, root) => expect(rootElement(text)).toBe(root));

describe('the encoding of a page', () => {
  const TEXT = 'Le président a parlé de paix, déclara-t-on à Genève — « enfin ».';
  const read = (bytes: Uint8Array, charset?: string): string[] => {
    const reading = readSource({ form: 'page', bytes, ...(charset === undefined ? {} : { charset }) });
    return reading.kind === 'article' ? [...reading.article.paragraphs] : [];
  };
  const stating = (charset: string, text = TEXT): string =>
    newsPage('<title>T</title>', [text]).replace('charset="utf-8"', `charset="${charset}"`);

  it.each(['iso-8859-1', 'windows-1251', 'gbk', 'utf-8', 'none-such'])(
    'is UTF-8 if the bytes are, even if the page states %s',
    (charset) => {
      expect(read(Buffer.from(stating(charset)))).toEqual([TEXT]);
      expect(read(Buffer.from(stating(charset)), charset)).toEqual([TEXT]);
    },
  );

  it('is UTF-8 even if one letter is cut off', () => {
    const bytes = Buffer.from(stating('iso-8859-1', `${TEXT.repeat(9)}é`));
    const cut = bytes.lastIndexOf(Buffer.from('é')) + 1;
    const broken = Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)]);
    expect(read(broken)).toEqual([`${TEXT.repeat(9)}\uFFFD`]);
  });

  it('is the stated one if the bytes are not UTF-8', () => {
    const cyrillic = Buffer.concat(
      stating('windows-1251', '#')
        .split('#')
        .map((part) => Buffer.from(part))
        .flatMap((part, at) =>
          at === 0 ? [part, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2, 0x21])] : [part],
        ),
    );
    expect(read(cyrillic)).toEqual(['Привіт!']);
    expect(read(Buffer.from(stating('iso-8859-1'), 'latin1'))[0]).toMatch(/^Le président a parlé/);
  });

  it('allows a few NUL characters, and refuses a page full of them', () => {
    const long = TEXT.repeat(40);
    expect(read(Buffer.from(stating('utf-8', `a\0b ${long}`)))).toEqual([`ab ${long}`]);
    expect(() => read(Buffer.alloc(100))).toThrow(/binary data/);
  });
});

it('distinguishes a JSON Feed from other JSON', () => {
  const json = (value: unknown) => ({ form: 'json', bytes: Buffer.from(JSON.stringify(value)) }) as const;
  const feed = {
    version: 'https://jsonfeed.org/version/1',
    title: 'T',
    items: [{ id: '1', url: 'https://e.example/1' }],
  };
  expect(readSource(json(feed))).toMatchObject({ kind: 'feed', entries: [{ link: 'https://e.example/1' }] });
  expect(() => readSource(json([1]))).toThrow(/no list of articles/);
});
