import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/console/markdown/parseMarkdown.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const inline = (source: string) =>
  parseMarkdown(source).flatMap((block) => ('children' in block ? block.children : []));

test.each([
  ['**bold**', [{ kind: 'strong', children: [text('bold')] }]],
  ['*em* _em_', [{ kind: 'em', children: [text('em')] }, text(' '), { kind: 'em', children: [text('em')] }]],
  ['__under__', [{ kind: 'underline', children: [text('under')] }]],
  ['~~gone~~', [{ kind: 'strike', children: [text('gone')] }]],
  ['||secret||', [{ kind: 'spoiler', children: [text('secret')] }]],
  ['***both***', [{ kind: 'strong', children: [{ kind: 'em', children: [text('both')] }] }]],
  [
    '**a *b* c**',
    [{ kind: 'strong', children: [text('a '), { kind: 'em', children: [text('b')] }, text(' c')] }],
  ],
  ['`a*b*`', [{ kind: 'code', text: 'a*b*' }]],
  ['``a`b``', [{ kind: 'code', text: 'a`b' }]],
  ['snake_case_name', [text('snake_case_name')]],
  ['2 * 3 * 4', [text('2 * 3 * 4')]],
  ['\\*not em\\*', [text('*not em*')]],
  ['[a](<https://x.example/a b>)', [text('[a](<'), link('https://x.example/a'), text(' b>)')]],
  ['[a](<https://x.example/1>)', [link('https://x.example/1', 'a')]],
  ['[a](https://x.example/(1))', [link('https://x.example/(1)', 'a')]],
  ['[a](javascript:alert)', [text('[a](javascript:alert)')]],
  [
    '[https://bank.example](https://x.example/)',
    [text('[https://bank.example]('), link('https://x.example/'), text(')')],
  ],
  ['[a\\*b](https://x.example/)', [link('https://x.example/', 'a\\*b')]],
  ['<https://x.example/>', [link('https://x.example/')]],
  ['see https://x.example/a.', [text('see '), link('https://x.example/a'), text('.')]],
  ['<@1> <@&2> <#3>', [named('user', '1'), text(' '), named('role', '2'), text(' '), named('channel', '3')]],
  ['</corpus reload:12>', [{ kind: 'mention', text: '/corpus reload' }]],
  ['@everyone', [{ kind: 'mention', text: '@everyone' }]],
  ['<t:1742212800:D>', [{ kind: 'time', seconds: 1742212800, style: 'D' }]],
  ['<b>x</b> &amp;', [text('<b>x</b> &amp;')]],
])('inline: %s', (source, expected) => {
  expect(inline(source)).toEqual(expected);
});

function link(url: string, label = url) {
  return { kind: 'link', url, children: [text(label)] };
}
function named(of: string, id: string) {
  return { kind: 'named-mention', of, id };
}

test('blocks: separates headings, subtext, quotes, lists and code', () => {
  const source =
    '# One\n### Three\n-# small\nplain\nmore\n> quoted\n> twice\n- a\n  - b\n- c\n3. three\n```js\nx < y\n```\nend';
  expect(parseMarkdown(source)).toEqual([
    { kind: 'heading', level: 1, children: [text('One')] },
    { kind: 'heading', level: 3, children: [text('Three')] },
    { kind: 'subtext', children: [text('small')] },
    { kind: 'paragraph', children: [text('plain\nmore')] },
    { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('quoted\ntwice')] }] },
    {
      kind: 'list',
      start: null,
      items: [
        {
          children: [text('a')],
          nested: [{ kind: 'list', start: null, items: [{ children: [text('b')], nested: [] }] }],
        },
        { children: [text('c')], nested: [] },
        { children: [text('three')], nested: [] },
      ],
    },
    { kind: 'code-block', text: 'x < y' },
    { kind: 'paragraph', children: [text('end')] },
  ]);
});

test('>>> quotes everything that follows; #hash, four marks and -#x are text', () => {
  expect(parseMarkdown('>>> a\nb\n> c')).toEqual([
    { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('a\nb\n> c')] }] },
  ]);
  for (const plain of ['#hash', '#### four', '-#x', '1) one', '-nothing', '>no blank'])
    expect(parseMarkdown(plain)).toEqual([{ kind: 'paragraph', children: [text(plain)] }]);
});

test('shows text that is escaped with backslashes verbatim', () => {
  const words = fc.array(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '~~',
      '||',
      '[a](https://b.c)',
      '<@1>',
      '# ',
      '-# ',
      '> ',
      '- ',
      '1. ',
      '\\',
      '\n',
      'https://x.y',
      'word',
      ' ',
      '<b>',
    ),
  );
  fc.assert(
    fc.property(words, (parts) => {
      const source = parts.join('').trim();
      const shown = parseMarkdown(source.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
      expect(shown).toEqual(source === '' ? [] : [{ kind: 'paragraph', children: [text(source)] }]);
    }),
  );
});
