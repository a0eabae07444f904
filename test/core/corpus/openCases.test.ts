import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticleFile } from '../../../src/core/corpus/parseArticleFile.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';

const cases = join(PACKAGE_ROOT, '../shared/eval/cases/import');
describe.skipIf(!existsSync(cases))('the open cases', () => {
  const read = (name: string) => parseArticleFile(name, readFileSync(join(cases, name), 'utf8')).article;
  it('m01, an Obsidian clipping', () => {
    expect(read('m01-web-clipper.md')).toMatchObject({
      title: 'Envoys meet in Torvik',
      url: 'https://post.example.org/envoys',
      author: 'Oren Halvik',
      publishedAt: '2024-05-06',
      paragraphs: [
        'The two envoys met on Monday in Torvik, officials of both sides said.',
        '“We are nearer than we were in spring,” said Mara Lindqvist.',
        'Forty prisoners go home on Friday.',
        'The port reopens in June.',
        'Side Prisoners',
        'North 18',
        'South 22',
        'The communiqué followed on Tuesday.',
      ],
    });
  });
  it('m03, a Jekyll post', () => {
    expect(read('m03-jekyll.md')).toMatchObject({
      title: 'Envoys meet in Torvik',
      publishedAt: '2024-05-06T09:30:00+02:00',
      paragraphs: [
        'The two envoys met on Monday in Torvik.',
        '“We are nearer,” said Mara Lindqvist — then she left. Nobody else spoke.',
        'Read the full text or the summary.',
        'Talks in Halm',
        'A summit in June',
      ],
    });
  });
  it('j01, JSON lines with other field names', async () => {
    const { articles, faults } = await readCorpus(join(cases, 'j01-text-field.jsonl'));
    expect(faults).toEqual([]);
    expect(articles.map((one) => one.article)).toMatchObject([
      { id: 'envoys-meet-in-torvik', title: 'Envoys meet in Torvik', publishedAt: '2024-05-06' },
      { id: 'text', url: 'https://post.example.org/text', publishedAt: '2024-05-07' },
    ]);
    expect(articles[0]?.article.paragraphs).toHaveLength(3);
  });
});
