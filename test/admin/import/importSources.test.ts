import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../src/admin/import/importSources.ts';
import { readSource } from '../../../src/admin/import/readSource.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { newsPage, PROSE } from './newsPage.ts';

import { PAGE, problems, run } from './runImport.ts';

describe('importSources', () => {
  it('makes articles of files as the folder loader reads them, and goes on after a failing file', async () => {
    const from = await temporaryFolder({
      'A page.html': PAGE,
      'b.txt': 'Talks end\nOne.\nTwo.',
      'c.md': '# Notes\n\nThree.',
      'bad.html': '<div>'.repeat(100_000),
      'd.png': 'x',
    });
    const into = join(from, 'new/corpus');
    const files = ['A page.html', 'bad.html', 'd.png', 'none.txt', 'b.txt', 'c.md'].map((name) =>
      join(from, name),
    );
    const outcomes = await run(files, { into });
    expect(problems(outcomes)).toEqual([
      '',
      'Its HTML is nested more than 512 deep.',
      expect.stringMatching(/^Only \.html, \.md, \.txt/),
      'There is no such file.',
      '',
      '',
    ]);
    const { articles, faults } = await readCorpus(into);
    expect(faults).toEqual([]);
    expect(articles.map(({ article: { id, title, paragraphs } }) => [id, title, paragraphs])).toEqual([
      ['a-page', 'Talks', PROSE],
      ['b', 'Talks end', ['One.', 'Two.']],
      ['c', 'Notes', ['Three.']],
    ]);
  });

  it('does not overwrite without force, names the kept file, and leaves an unchanged file alone', async () => {
    const from = await temporaryFolder({ 'a.html': PAGE });
    const into = join(from, 'into');
    const again = (force = false) => run([join(from, 'a.html')], { into, force });
    expect(await again()).toMatchObject([{ path: join(into, 'a.md'), isNew: true }]);
    expect(await again()).toMatchObject([{ isNew: false }]);
    await writeFile(join(into, 'a.md'), 'Mine\n\nText.');
    expect(problems(await again())).toEqual([
      `${join(into, 'a.md')} exists with other text: kept. --force overwrites it.`,
    ]);
    expect(await readFile(join(into, 'a.md'), 'utf8')).toBe('Mine\n\nText.');
    expect(await again(true)).toMatchObject([{ isNew: true }]);
    expect(await readFile(join(into, 'a.md'), 'utf8')).toContain(PROSE[0]);
    expect(await readdir(into)).toEqual(['a.md']);
  });

  it('refuses a second file with the same id, and a folder that it cannot write to', async () => {
    const from = await temporaryFolder({
      'a.html': PAGE,
      'into/A.txt': 'Mine\n\nText.',
      'above/below/a.md': '# Mine\n\nText.',
      file: '',
    });
    const at = async (folder: string) =>
      problems(await run([join(from, 'a.html')], { into: join(from, folder), force: true }));
    expect(await at('into')).toEqual([expect.stringMatching(/A\.txt has the same id already/)]);
    expect(await at('above')).toEqual([expect.stringMatching(/below\/a\.md has the same id already/)]);
    expect(await at('file/below')).toEqual([expect.stringMatching(/cannot be written to \(ENOTDIR\)/)]);
    await mkdir(join(from, 'other/a.md'), { recursive: true });
    expect(await at('other')).toEqual([expect.stringMatching(/cannot be written to \(EISDIR\)/)]);
  });

  it('names pages by their titles, and keeps two pages with the same title apart', async () => {
    const into = await temporaryFolder();
    const web = { 'https://a.example/1': PAGE, 'https://b.example/1': PAGE };
    const [first, second] = Object.keys(web) as [string, string];
    await run([first], { into, web });
    expect(await run([second, first], { into, web })).toMatchObject([
      { path: join(into, 'talks-2.md'), isNew: true },
      { path: join(into, 'talks.md'), isNew: false },
    ]);
  });

  it.each([
    [`– ${'x'.repeat(90)}`, 'x'.repeat(80)],
    [`${'x'.repeat(90)} talks`, 'x'.repeat(80)],
    [`Talks ${'x'.repeat(90)}`, 'talks'],
    ['– Talks resume –', 'talks-resume'],
    ['– –', 'https-a-example-1'],
  ])('derives a file name from the title %j', async (title, name) => {
    const into = await temporaryFolder();
    const web = { 'https://a.example/1': newsPage(`<meta property="og:title" content="${title}">`) };
    expect(await run(Object.keys(web), { into, web })).toMatchObject([{ path: join(into, `${name}.md`) }]);
  });

  it('cites the address that it fetched, unless the text states a link of the same site', async () => {
    const into = await temporaryFolder();
    const at = async (name: string, url: string) => {
      const address = `https://a.example/${name}.md`;
      const bytes = Buffer.from(`---\ntitle: ${name}\nurl: ${url}\n---\n\nText.`);
      await run([address], { into, fetch: async () => ({ address, form: 'markdown', bytes }) });
      return /^url: (.*)$/m.exec(await readFile(join(into, `${name}.md`), 'utf8'))?.[1];
    };
    expect(await at('own', 'https://www.a.example/talks')).toBe('https://www.a.example/talks');
    expect(await at('other', 'https://b.example/talks')).toBe('https://a.example/other.md');
  });

  it('goes on after a bug of its own, and reports it', async () => {
    const from = await temporaryFolder({ 'a.txt': 'A\n\nOne.', 'b.txt': 'B\n\nTwo.' });
    const read: ImportOptions['read'] = async (source) => {
      if (source.file === 'a') throw new TypeError('ours');
      return readSource(source);
    };
    const outcomes = await run([join(from, 'a.txt'), join(from, 'b.txt')], {
      into: join(from, 'into'),
      read,
    });
    expect(problems(outcomes)).toEqual(['This program failed on it: TypeError: ours', '']);
  });
});
