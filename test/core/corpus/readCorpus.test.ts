import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusNotFound, readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const ids = (reading: Awaited<ReturnType<typeof readCorpus>>) =>
  reading.articles.map(({ article }) => article.id);

describe('the shipped corpus', () => {
  it('holds the article verbatim, with only id, title and paragraphs', async () => {
    const { articles, faults } = await readCorpus(join(PACKAGE_ROOT, 'corpus'));
    const file = await readFile(join(PACKAGE_ROOT, 'corpus/hopes-rise-for-ukraine-ceasefire.txt'), 'utf8');
    expect(faults).toEqual([]);
    const article = articles.find(
      ({ article: { id } }) => id === 'hopes-rise-for-ukraine-ceasefire',
    )?.article;
    expect([article?.title, ...(article?.paragraphs ?? [])].join('\n')).toBe(file);
    expect(Object.keys(article ?? {}).sort()).toEqual(['id', 'paragraphs', 'title']);
    expect(article?.paragraphs).toHaveLength(19);
  });
});

describe('a folder', () => {
  it('loads the good files, subfolders included, in path order, and reports the bad ones', async () => {
    const folder = await temporaryFolder({
      'b.txt': 'B\n\nText',
      'a/deep.md': '# A\n\nText',
      'bad.md': '---\nurl: nowhere\n---\nT\n\nText',
      'latin.txt': Uint8Array.from([0x54, 0x0a, 0xe9, 0x0a]),
      'wide.txt': Uint8Array.from([0xff, 0xfe, 0x54, 0x00]),
      'notes.pdf': 'not an article',
      '.hidden.md': '# H\n\nText',
      'z/b.md': '# Twin\n\nText',
    });
    const reading = await readCorpus(folder);
    expect(ids(reading)).toEqual(['deep', 'b']);
    expect(reading.faults.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      expect.stringMatching(/^bad\.md: must be a full link/),
      expect.stringMatching(/^latin\.txt: is not UTF-8/),
      expect.stringMatching(/^wide\.txt: .*UTF-16/),
      'z/b.md: has the same id (b) as b.txt: rename one of them',
    ]);
  });

  it('follows no link out of the folder', async () => {
    const outside = await temporaryFolder({ 'secret.txt': 'S\n\nText' });
    const folder = await temporaryFolder({ 'a.txt': 'A\n\nText' });
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    const reading = await readCorpus(folder);
    expect(ids(reading)).toEqual(['a']);
    expect(reading.faults).toMatchObject([
      { file: 'link.txt', message: expect.stringMatching(/out of the corpus folder/) },
    ]);
  });
});

describe('a .jsonl file', () => {
  it('keeps ids and paragraphs verbatim, and reports line and field of a fault', async () => {
    const lines = [
      { id: 'A Ü/1', title: 'T', url: null, paragraphs: [' one ', '', 'three'] },
      { id: 'x#1', paragraphs: ['p'] },
      { id: 'y', paragraphs: [] },
      { id: 'A Ü/1', paragraphs: ['twin'] },
      { id: 'z', publishedAt: 'Thursday', paragraphs: ['p'] },
      { id: 'w', paragraphs: ['p', 7] },
    ].map((line) => JSON.stringify(line));
    const folder = await temporaryFolder({ 'c.jsonl': `${lines.join('\n')}\n{broken\n[1]\n` });
    const { articles, faults } = await readCorpus(join(folder, 'c.jsonl'));
    expect(articles.map(({ article }) => article)).toEqual([
      { id: 'A Ü/1', title: 'T', paragraphs: [' one ', '', 'three'] },
      { id: 'z', paragraphs: ['p'] },
    ]);
    expect(faults.map(({ line, field, message }) => `${line} ${field}: ${message}`)).toEqual([
      '2 id: must not hold a #',
      '3 paragraphs: there is none: an article has a title and at least one paragraph',
      '4 id: A Ü/1 is the id of line 1 already',
      expect.stringMatching(/^5 publishedAt: must be a day.*; the field was ignored$/),
      '6 paragraphs.1: must be text',
      expect.stringMatching(/^7 undefined: is not JSON/),
      expect.stringMatching(/^8 /),
    ]);
  });
});

it.each(['nowhere', 'package.json'])('refuses %s, which is not a corpus', async (name) => {
  await expect(readCorpus(join(PACKAGE_ROOT, name))).rejects.toThrow(CorpusNotFound);
});
