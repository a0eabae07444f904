import fc from 'fast-check';

/** A file of a corpus folder, or a file uploaded as an article. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '---\n',
    '---',
    'title: ',
    'title: A title\n',
    'title: [\n',
    'publishedAt: 2025-03-17\n',
    'publishedAt: Thursday\n',
    'url: javascript:alert(1)\n',
    'a: &a [*a]\n',
    '\n\n',
    '\r\n',
    '# ',
    '\uFEFF',
    '\0',
    '“Words,” he said.',
    '\u2028',
    '{"id":"',
    '","paragraphs":["',
    '"]}\n',
    '{"id":"x","paragraphs":["Text."]}\n',
    '[[[[',
    '\ud800',
    '<!doctype html><html><head><title>',
    '</title></head><body><article>',
    '<p>',
    '</p>',
    '</article>',
    '<script>',
    '&amp;',
    '<div '.repeat(50),
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<rss version="2.0"><channel><item>',
    '</item></channel></rss>',
    '<link>https://example.org/a</link>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
    '<link href="https://example.org/b"/>',
    '</entry></feed>',
    '<opml version="2.0"><body>',
    '<outline xmlUrl="https://example.org/c">',
    '</outline>',
    '</body></opml>',
    '<![CDATA[',
    ']]>',
    '<!--',
  ),
);
const written = fc.array(piece, { maxLength: 40 }).map((pieces) => encoder.encode(pieces.join('')));
const bytes = fc.oneof(
  { weight: 8, arbitrary: written },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(written, fc.uint8Array({ maxLength: 8 }))
      .map(([head, tail]) => Uint8Array.from([...head, ...tail])),
  },
);
const stem = fc.oneof(
  fc.constantFrom('a', 'A', 'Talks in Riyadh', '2025', 'Переговори', '...', '!!!', 'con', 'x'.repeat(150)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
/** A file name that every system accepts. */
const nameOf = (of: string, ending: string): string =>
  `${[...of.replaceAll(/[/\0]/g, '_')].slice(0, 40).join('')}${ending}`.replace(/^\.{1,2}$/, '_');

/** Generates files with names and contents of every kind and one of these endings. */
export const files = (endings: readonly string[]): fc.Arbitrary<FuzzFile> =>
  fc
    .record({ of: stem, ending: fc.constantFrom(...endings), bytes })
    .map(({ of, ending, bytes: content }) => ({
      name: nameOf(of, ending),
      bytes: content,
    }));
