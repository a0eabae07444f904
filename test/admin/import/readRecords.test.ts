import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importSources } from '../../../src/admin/import/importSources.ts';
import { readRecords } from '../../../src/admin/import/readRecords.ts';
import { readSource } from '../../../src/admin/import/readSource.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';

describe('readRecords', () => {
  it.each([
    [
      'a list in JSON',
      'json',
      JSON.stringify([
        { title: 'Talks', text: 'One.\n\nTwo.', date: '2024-05-06', link: 'https://p.example/1' },
      ]),
    ],
    [
      'an answer of a news interface',
      'json',
      JSON.stringify({
        status: 'ok',
        sources: ['a'],
        response: {
          articles: [
            {
              source: { id: null, name: 'The Post' },
              title: 'Talks',
              url: 'https://p.example/1',
              urlToImage: 'x',
              publishedAt: '2024-05-06',
              content: 'One.\r\n\r\nTwo.',
            },
          ],
        },
      }),
    ],
    [
      'an answer of WordPress, HTML in it',
      'json',
      JSON.stringify([
        {
          title: { rendered: 'Talks' },
          link: 'https://p.example/1',
          date: '2024-05-06T09:30:00',
          content: { rendered: '<p>One.</p>\n<p>Two.</p>' },
        },
      ]),
    ],
    [
      'one object a line',
      'jsonl',
      '{"headline":"Talks","body":"One.\\nTwo.","url":"https://p.example/1","pubDate":"Mon, 06 May 2024 07:30:00 GMT"}\n\n',
    ],
    [
      'CSV with a header',
      'csv',
      '\uFEFFTitle;URL;Published;Content\r\nTalks;https://p.example/1;2024-05-06;"One.\n\nTwo."\r\n',
    ],
    [
      'tab-separated values',
      'csv',
      'headline\tlink\tdate\ttext\nTalks\thttps://p.example/1\t6 May 2024\t<p>One.</p><p>Two.</p>\n',
    ],
  ] as const)('reads %s', (_, form, text) => {
    const { articles } = readRecords(text, form);
    expect(articles).toMatchObject([
      { title: 'Talks', url: 'https://p.example/1', paragraphs: ['One.', 'Two.'] },
    ]);
    expect(articles[0]?.publishedAt).toMatch(/^2024-05-06/);
  });

  it('reports how many entries have no text, and which fields they have', () => {
    const { articles, problem } = readRecords('[{"text":"One."},{"a":1,"b":2},{"a":3}]', 'json');
    expect(articles).toHaveLength(1);
    expect(problem).toBe(
      '2 of its 3 entries have no text: the fields are a, b; the text must be called text, content or body.',
    );
  });

  it.each([
    ['broken JSON', 'json', '[{', /not JSON/],
    ['a broken line', 'jsonl', '{"text":"a"}\n{', /^Line 2 is not JSON/],
    ['no list', 'json', '{"a":{"b":1}}', /no list of articles/],
    ['a quotation mark left open', 'csv', 'title,text\n"a,b\n', /no CSV that can be read/],
    ['no text', 'csv', 'a,b\n1,2\n', /1 of its 1 entries have no text: the fields are a, b/],
    ['lists without end', 'json', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /no list of articles/],
  ] as const)('refuses %s in plain words', (_, form, text, message) => {
    expect(() => readRecords(text, form)).toThrow(message);
  });
});

it('an import writes a file for each entry, and the same files when it is repeated', async () => {
  const entries = [
    { title: 'Talks', text: 'One.' },
    { title: 'Talks', text: 'Two.' },
    { text: 'The envoys of both sides met on Monday in Torvik and spoke for six hours, officials said.' },
    { note: 'no text' },
  ];
  const folder = await temporaryFolder({ 'news.json': JSON.stringify(entries) });
  const into = join(folder, 'corpus');
  const run = async () => {
    const outcomes = [];
    const options = { into, force: false, fetch: () => Promise.reject(new Error('none')) };
    const read = async (source: Parameters<typeof readSource>[0]) => readSource(source);
    for await (const outcome of importSources([join(folder, 'news.json')], {
      ...options,
      read,
      onProgress: () => undefined,
    }))
      outcomes.push(outcome);
    return outcomes;
  };
  expect((await run()).map((outcome) => ('problem' in outcome ? outcome.problem : outcome.isNew))).toEqual([
    true,
    true,
    true,
    expect.stringMatching(/^1 of its 4 entries have no text: the fields are note;/),
  ]);
  expect((await run()).slice(0, 3)).toMatchObject([{ isNew: false }, { isNew: false }, { isNew: false }]);
  expect((await readdir(into)).sort()).toEqual([
    'talks-2.md',
    'talks.md',
    'the-envoys-of-both-sides-met-on-monday-in-torvik-and-spoke-for-six-hours.md',
  ]);
  const { articles, faults } = await readCorpus(into);
  expect(faults).toEqual([]);
  expect(articles.map(({ article }) => article.paragraphs)).toEqual([['Two.'], ['One.'], [entries[2]?.text]]);
});
