import { expect, it } from 'vitest';
import type { CorpusReading } from '../../../src/core/corpus/reading.ts';
import { mergeReading } from '../../../src/core/serving/readingChanges.ts';

const sourced = (file: string) => ({ article: { id: file, paragraphs: ['Text.'] }, file });
const reading = (files: readonly string[], faulty: readonly string[] = []): CorpusReading => ({
  articles: files.map(sourced),
  faults: faulty.map((file) => ({ severity: 'error', file, message: 'cannot be read (EACCES)' })),
});

it('keeps every article below a folder that cannot be listed, but none of a folder with a longer name', () => {
  const old = reading(['march/a.md', 'march/deep/b.md', 'marching/c.md', 'd.md']);
  const { reading: merged, difference } = mergeReading(old, reading(['d.md'], ['march']));
  expect(difference).toMatchObject({
    kept: ['march/a.md', 'march/deep/b.md'],
    removed: ['marching/c.md'],
    unchanged: 1,
  });
  expect(merged.articles.map(({ file }) => file)).toEqual(['d.md', 'march/a.md', 'march/deep/b.md']);
});
