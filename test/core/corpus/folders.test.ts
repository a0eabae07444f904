import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/corpus/faults.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('a folder', () => {
  it('reports unknown fields once per folder', async () => {
    const file = (date: string) => `---\ntitle: T\ntags: [a]\nlayout: post\ndate: ${date}\n---\nText.`;
    const folder = await temporaryFolder({ 'a.md': file('2024-05-06'), 'b.md': file('2024-05-07') });
    const { articles, faults } = await readCorpus(folder);
    expect(faults.map(describeFault)).toEqual([
      'warning a.md: fields of this kind are not known and were ignored: 2 × tags, 2 × layout; known are title, url, publisher, author, publishedAt, language',
    ]);
    const known = new Map(articles.map((sourced) => [sourced.hash ?? '', sourced]));
    const again = await readCorpus(folder, known);
    expect(again.faults).toEqual(faults);
    expect(again.articles[0]?.article).toBe(articles[0]?.article);
  });

  it('lists the file types of a folder without an article', async () => {
    const folder = await temporaryFolder({ 'a.html': 'x', 'sub/b.html': 'x', 'c.jsonl': '{}', LICENSE: 'x' });
    const { faults } = await readCorpus(folder);
    expect(faults.map(describeFault)).toEqual([
      expect.stringMatching(
        /^error talks-bot-test-\w+: has no article file \(\.md or \.txt\), but 2 × \.html, 1 × files without an ending, 1 × \.jsonl: /,
      ),
    ]);
    expect((await readCorpus(await temporaryFolder())).faults).toMatchObject([{ severity: 'error' }]);
  });
});

describe('JSON lines with other field names', () => {
  const read = async (...lines: readonly unknown[]) => {
    const folder = await temporaryFolder({ 'c.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const { articles, faults } = await readCorpus(join(folder, 'c.jsonl'));
    return { articles: articles.map((one) => one.article), faults: faults.map(describeFault) };
  };

  it('reads them, and makes distinct ids', async () => {
    const { articles, faults } = await read(
      { headline: 'Talks', content: 'One.\n\nTwo.', timestamp: 1_714_980_600, byline: 'By Oren Halvik' },
      { headline: 'Talks', body: '<p>Three.</p><p>Four &amp; five.</p>', source: { name: 'The Post' } },
      { id: 7, text: 'Six.' },
      { text: 'Neither side has spoken.' },
    );
    expect(faults).toEqual([]);
    expect(articles).toEqual([
      {
        id: 'talks',
        title: 'Talks',
        author: 'Oren Halvik',
        publishedAt: '2024-05-06T07:30:00Z',
        paragraphs: ['One.', 'Two.'],
      },
      {
        id: expect.stringMatching(/^talks-[\da-f]{8}$/),
        title: 'Talks',
        publisher: 'The Post',
        paragraphs: ['Three.', 'Four & five.'],
      },
      { id: '7', paragraphs: ['Six.'] },
      { id: 'neither-side-has-spoken', paragraphs: ['Neither side has spoken.'] },
    ]);
  });

  it('lists the fields of a file in one fault if no field is a text', async () => {
    const { articles, faults } = await read(
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
      { id: 'z', paragraphs: ['P.'] },
    );
    expect(articles).toHaveLength(1);
    expect(faults).toEqual([
      'error c.jsonl:1: 2 lines have no text: the fields are a, b; name the text "paragraphs" or "text", and the rest title, url, date, author, publisher, language',
    ]);
  });
});
