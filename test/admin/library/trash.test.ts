import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, fileSystem } from '../../../src/admin/library/fileSystem.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';

import { BY, open, refusal } from './openLibrary.ts';

describe('removing and restoring', () => {
  it('moves a file to the trash as it is, and back to its folder', async () => {
    const { corpus, library, audit } = await open({ 'a.md': '# A\n\nOne.', 'sub/b.txt': 'B\r\n\r\nTwo.' });
    expect((await library.files()).get('b')).toBe('sub/b.txt');
    await library.remove('sub/b.txt', BY);
    expect((await library.files()).has('b')).toBe(false);
    await expect(library.remove('sub/b.txt', BY)).rejects.toEqual(refusal({ kind: 'file-gone' }));
    const [trashed] = await library.trashed();
    expect(trashed?.file).toBe('sub/b.txt');
    await library.restore(trashed?.key ?? '', BY);
    expect(await readFile(join(corpus, 'sub/b.txt'), 'utf8')).toBe('B\r\n\r\nTwo.');
    expect(await library.trashed()).toEqual([]);
    await expect(library.restore(trashed?.key ?? '', BY)).rejects.toEqual(refusal({ kind: 'file-gone' }));
    expect((await audit()).map((line) => JSON.parse(line).what)).toEqual(['removed', 'restored']);
  });

  it.each([
    ['files', { files: 2, bytes: 1_000 }, ['d.md', 'c.md'], { 'd.md': ['b.md'] }],
    ['bytes', { files: 9, bytes: 25 }, ['d.md', 'c.md'], { 'd.md': ['b.md'] }],
    [
      'bytes, the newest being too large alone',
      { files: 9, bytes: 5 },
      ['d.md'],
      { 'c.md': ['b.md'], 'd.md': ['c.md'] },
    ],
  ])(
    'keeps the newest files in the trash, limited by %s, and records each dropped file in the audit',
    async (_, limits, kept, gone) => {
      const text = (name: string) => `# ${name}\n\nText.`;
      const names = ['a.md', 'b.md', 'c.md', 'd.md'];
      const corpus = Object.fromEntries(names.map((name) => [name, text(name[0] ?? '')]));
      const { dataDir, library, audit } = await open(corpus, fileSystem, limits);
      const keys = new Map<string, string>();
      for (const name of names.slice(1)) {
        await library.remove(name, BY);
        keys.set(name, (await library.trashed())[0]?.key ?? '');
      }
      expect((await library.trashed()).map(({ file }) => file)).toEqual(kept);
      expect(await readdir(join(dataDir, 'trash'))).toHaveLength(kept.length);
      const lines = (await audit()).map((line) => JSON.parse(line));
      const dropped = lines.filter((line) => 'dropped' in line).map((line) => [line.file, line.dropped]);
      const expected = Object.entries(gone).map(([file, names]) => [
        file,
        names.map((name) => `${keys.get(name)}/${name}`),
      ]);
      expect(dropped).toEqual(expected);
    },
  );

  it('drops nothing from the trash if the removal fails', async () => {
    let isFull = false;
    const unlink: FileSystem['unlink'] = (path) =>
      isFull
        ? Promise.reject(Object.assign(new Error('full'), { code: 'EROFS', syscall: 'unlink' }))
        : fileSystem.unlink(path);
    const corpus = { 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.', 'c.md': '# C\n\nThree.' };
    const { library } = await open(corpus, { ...fileSystem, unlink }, { files: 1, bytes: 1_000 });
    await library.remove('b.md', BY);
    isFull = true;
    await expect(library.remove('c.md', BY)).rejects.toEqual(refusal({ kind: 'not-written', code: 'EROFS' }));
    expect((await library.trashed()).map(({ file }) => file)).toEqual(['b.md']);
  });

  it('does not restore over another file or through a link', async () => {
    const { corpus, library } = await open({
      'a.md': '# A\n\nOne.',
      'sub/b.md': '# B\n\nTwo.',
      'sub2/c.md': '# C\n\n3.',
    });
    const elsewhere = await temporaryFolder();
    await library.remove('sub/b.md', BY);
    const [{ key = '' } = {}] = await library.trashed();
    await writeFile(join(corpus, 'b.txt'), 'Another\n\nText');
    await expect(library.restore(key, BY)).rejects.toEqual(refusal({ kind: 'same-id', file: 'b.txt' }));
    await library.remove('b.txt', BY);
    await fileSystem.rm(join(corpus, 'sub'), { recursive: true });
    await symlink(elsewhere, join(corpus, 'sub'));
    await expect(library.restore(key, BY)).rejects.toEqual(refusal({ kind: 'file-outside', folder: 'sub' }));
    expect(await readdir(elsewhere)).toEqual([]);
    await expect(library.restore('../..', BY)).rejects.toEqual(refusal({ kind: 'file-gone' }));
  });

  it('removes only article files of the corpus, and never the last one', async () => {
    const { corpus, library } = await open();
    await writeFile(join(corpus, '..', 'outside.md'), 'x');
    await expect(library.remove('../outside.md', BY)).rejects.toEqual(refusal({ kind: 'file-gone' }));
    await expect(library.remove('a.md', BY)).rejects.toEqual(refusal({ kind: 'last-article' }));
  });
});
