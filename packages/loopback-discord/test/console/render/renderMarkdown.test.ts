import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/console/render/renderMarkdown.ts';
import { hostileText } from '../hostileText.ts';
import { parseStrictly } from '../strictHtml.ts';
import { testContext } from '../testContext.ts';

const render = async (text: string) => String(await renderMarkdown(text, testContext));

test.each([
  ['**a** `b`', '<p><strong>a</strong> <code>b</code></p>'],
  ['## a', '<h3 class="size-2">a</h3>'],
  ['-# a', '<p class="subtext">a</p>'],
  ['> a', '<blockquote><p>a</p></blockquote>'],
  ['2. a\n3. b', '<ol start="2"><li>a</li><li>b</li></ol>'],
  ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
  [
    '<@1> <@2> <#7>',
    '<p><span class="mention">@Maya</span> <span class="mention">@unknown-user</span> <span class="mention"># talks</span></p>',
  ],
  [
    '[a](<https://x.example/?a=1&b="2">)',
    '<p><a href="https://x.example/?a=1&amp;b=%222%22" title="https://x.example/?a=1&amp;b=%222%22" target="_blank" rel="noopener noreferrer">a</a></p>',
  ],
  ['<t:1742209200:R>', '<p><time class="time" datetime="2025-03-17T11:00:00.000Z" title="'],
  ['<t:9999999999999>', '<p><span class="time">Invalid Date</span></p>'],
])('%s', async (source, expected) => {
  expect(await render(source)).toContain(expected);
});

test.each([
  '<script>alert(1)</script>',
  '**<img src=x onerror=alert(1)>**',
  '[click](javascript:alert(1))',
  '[click](<data:text/html;base64,PHNjcmlwdD4=>)',
  '[click](JavaScript&colon;alert(1))',
  '[**"><script>**](https://x.example/"onmouseover="alert(1))',
  '`</code><script>`',
  '```"><script>alert(1)</script>\n```',
  '<@1"><script>',
])('%s stays text', async (source) => {
  const { elements } = parseStrictly(await render(source));
  expect(elements.map(({ tag }) => tag)).not.toContain('script');
  for (const { tag, attributes } of elements) if (tag === 'a') expect(attributes.href).toMatch(/^https:/);
});

test('no text creates an element or attribute that is not ours', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      parseStrictly(await render(text));
    }),
    { numRuns: 600 },
  );
});

test('keeps text without markup verbatim', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const plain = text.replace(/[\\`*_~|<>#@[\]:\-\d+.\r]/g, '').trim();
      expect(parseStrictly(await render(plain)).text).toBe(plain);
    }),
  );
});

test('long runs of marks are read within a bounded depth', async () => {
  for (const mark of ['*', '_', '||', '[', '`', '> ', '**a ', '<@', '(', '- '])
    parseStrictly(await render(mark.repeat(Math.floor(4_000 / mark.length))));
});
