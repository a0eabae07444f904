import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLibrary, type LibraryOptions } from '../../../src/admin/library/createLibrary.ts';
import { type FileSystem, fileSystem } from '../../../src/admin/library/fileSystem.ts';
import { LOCK } from '../../../src/admin/library/ownership.ts';
import { TRASH_LIMITS } from '../../../src/admin/library/trash.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { type Reason, UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { carryOutHere } from './carryOutHere.ts';

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/library/libraryWorker.js'));
const BY = '100000000000000001';
const TEXT =
  '# Talks\n\n“We agreed on a ceasefire at sea,” Witkoff said on Thursday after six hours.\n\nMore.\n';

const open = async (
  corpusFiles: Record<string, string> = { 'a.md': '# A\n\nOne.' },
  files: FileSystem = fileSystem,
  trashLimits = TRASH_LIMITS,
  how: Pick<LibraryOptions, 'aside' | 'entry'> = { aside: carryOutHere },
) => {
  const corpus = await temporaryFolder(corpusFiles);
  const dataDir = join(await temporaryFolder(), 'data');
  const make = () => createLibrary({ corpus, dataDir, files, trashLimits, ...how });
  const audit = async () =>
    (await readFile(join(dataDir, 'audit.jsonl'), 'utf8').catch(() => '')).split('\n').slice(0, -1);
  return { corpus, dataDir, library: make(), reopen: make, audit };
};

/** Returns the visible files of a corpus: all but the lock. */
const filesIn = async (corpus: string): Promise<string[]> =>
  (await readdir(corpus)).filter((name) => name !== LOCK).sort();

const refusal = (reason: Reason) => expect.objectContaining({ name: 'UserError', reason });

describe('adding', () => {
  it('reviews an upload, keeps it through a restart, and adds it once, with a line in the audit', async () => {
    const { corpus, dataDir, library, reopen, audit } = await open(undefined, undefined, undefined, {
      entry,
    });
    const { key, review } = await library.propose('Talks in Riyadh.md', Buffer.from(TEXT));
    expect(review).toMatchObject({ file: 'talks-in-riyadh.md', paragraphs: 2, quotations: 1, alike: [] });
    expect(review.article).toMatchObject({ id: 'talks-in-riyadh', title: 'Talks' });
    expect(review.opening).toMatch(/^“We agreed on a ceasefire at sea,”.*six hours\.$/);
    expect(await filesIn(corpus)).toEqual(['a.md']);
    const next = reopen();
    expect((await next.proposeAgain(key))?.review).toEqual(review);
    const done = await Promise.all([next.add(key, BY), next.add(key, BY)]);
    expect(done.map((each) => each?.file)).toEqual(['talks-in-riyadh.md', undefined]);
    expect(await filesIn(corpus)).toEqual(['a.md', 'talks-in-riyadh.md']);
    expect((await audit()).map((line) => JSON.parse(line))).toEqual([done[0]]);
    expect(done[0]).toMatchObject({ by: BY, what: 'added' });
    expect(await readdir(join(dataDir, 'pending'))).toEqual([]);
  });

  it('points out a file with the same id, even a faulty one in a subfolder, and refuses to add', async () => {
    const { library } = await open({ 'a.md': '# A\n\nOne.', 'old/talks.txt': '' });
    const { key, review } = await library.propose('talks.md', Buffer.from(TEXT));
    expect(review.sameId).toBe('old/talks.txt');
    await expect(library.add(key, BY)).rejects.toEqual(refusal({ kind: 'same-id', file: 'old/talks.txt' }));
  });

  it('points out articles with nearly the same text', async () => {
    const { library } = await open({ 'a.md': '# A\n\nOne.', 'other.md': TEXT.replace('six', 'seven') });
    const { review } = await library.propose('talks.md', Buffer.from(TEXT));
    expect(review.alike).toMatchObject([{ id: 'other', title: 'Talks', file: 'other.md' }]);
  });

  it('passes on a user’s fault from its thread', async () => {
    const { library } = await open(undefined, undefined, undefined, { entry });
    const refused = library.propose('a.md', new Uint8Array([0, 1, 2]));
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(/UTF-8/);
  });

  it.each([
    ['a.md', new Uint8Array([0, 1, 2]), /UTF-8/],
    ['a.md', Buffer.from('%PDF-1.7 …'), /is a PDF/],
    ['a.txt', Buffer.from('<!doctype html><p>x'), /HTML page/],
    ['a.exe', Buffer.from(TEXT), /only \.md, \.txt and \.html/],
    ['…...md', Buffer.from(TEXT), /rename it/],
    ['a.md', Buffer.from('# Only a title'), /paragraph/],
  ])('refuses an invalid upload named %s (%#)', async (name, bytes, words) => {
    const { library } = await open();
    const refused = library.propose(name, bytes);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(words);
  });

  it.each(['../../evil.md', '/etc/evil.md', '..\\evil.md', '.hidden.md'])(
    'makes a plain file name of %s',
    async (name) => {
      const { corpus, library } = await open();
      const { key, review } = await library.propose(name, Buffer.from(TEXT));
      expect(review.file).toMatch(/^[a-z]+\.md$/);
      await library.add(key, BY);
      expect(await filesIn(corpus)).toEqual(['a.md', review.file].sort());
    },
  );

  it('overwrites nothing, not even a dangling link', async () => {
    const { corpus, library } = await open();
    const { key } = await library.propose('talks.md', Buffer.from(TEXT));
    await symlink(join(corpus, '..', 'nowhere'), join(corpus, 'talks.md'));
    await expect(library.add(key, BY)).rejects.toEqual(refusal({ kind: 'file-exists', file: 'talks.md' }));
  });

  it('reports a full disk, leaves nothing behind, and can try again', async () => {
    let full = false;
    const error = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    const files: FileSystem = {
      ...fileSystem,
      open: async (path, flags, mode) => {
        const handle = await fileSystem.open(path, flags, mode);
        if (full && flags === 'wx') handle.writeFile = () => Promise.reject(error);
        return handle;
      },
    };
    const { corpus, library, audit } = await open(undefined, files);
    const { key } = await library.propose('talks.md', Buffer.from(TEXT));
    full = true;
    await expect(library.add(key, BY)).rejects.toEqual(refusal({ kind: 'not-written', code: 'ENOSPC' }));
    await expect(library.remove('a.md', BY)).rejects.toEqual(refusal({ kind: 'last-article' }));
    expect(await filesIn(corpus)).toEqual(['a.md']);
    expect(await audit()).toEqual([]);
    full = false;
    expect(await library.add(key, BY)).toMatchObject({ file: 'talks.md' });
    full = true;
    await expect(library.remove('a.md', BY)).rejects.toEqual(
      refusal({ kind: 'not-written', code: 'ENOSPC' }),
    );
    expect(await filesIn(corpus)).toEqual(['a.md', 'talks.md']);
    expect(await library.trashed()).toEqual([]);
  });

  it('makes no change without a line in the audit', async () => {
    const { corpus, dataDir, library } = await open({ 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.' });
    const { key } = await library.propose('talks.md', Buffer.from(TEXT));
    await mkdir(join(dataDir, 'audit.jsonl'));
    await expect(library.add(key, BY)).rejects.toEqual(refusal({ kind: 'not-written', code: 'EISDIR' }));
    await expect(library.remove('a.md', BY)).rejects.toEqual(
      refusal({ kind: 'not-written', code: 'EISDIR' }),
    );
    expect(await filesIn(corpus)).toEqual(['a.md', 'b.md']);
  });

  it('ignores an invalid key, and an upload that was tampered with', async () => {
    const { dataDir, library } = await open();
    const { key } = await library.propose('talks.md', Buffer.from(TEXT));
    expect(await library.add('../audit', BY)).toBeUndefined();
    await writeFile(join(dataDir, 'pending', `${key}.json`), JSON.stringify({ file: '../x.md', text: TEXT }));
    expect(await library.add(key, BY)).toBeUndefined();
    await writeFile(join(dataDir, 'pending', `${key}.json`), '{"file":');
    expect(await library.proposeAgain(key)).toBeUndefined();
  });
});

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

it('does not change a corpus that is a single file', async () => {
  const folder = await temporaryFolder({ 'corpus.jsonl': '{"id":"a","paragraphs":["One."]}\n' });
  const library = createLibrary({
    corpus: join(folder, 'corpus.jsonl'),
    dataDir: join(folder, 'data'),
    entry,
  });
  for (const change of [
    () => library.propose('a.md', Buffer.from(TEXT)),
    () => library.files(),
    () => library.remove('a.md', BY),
    () => library.restore('2026-01-01T00-00-00.000Z', BY),
    () => library.trashed(),
  ])
    await expect(change()).rejects.toEqual(refusal({ kind: 'corpus-read-only' }));
  expect(await library.check()).toEqual({ articles: 1, paragraphs: 1, faults: [] });
  expect(await readdir(folder)).toEqual(['corpus.jsonl']);
});

describe('the lock of a corpus', () => {
  const owner = { host: 'another', pid: 7, since: '2026-03-14T09:05:59.123Z' };
  const owned = JSON.stringify({ ...owner, space: null, started: null });
  const refused = refusal({ kind: 'corpus-owned', ...owner });

  it('prevents every change by another process, leaves no trace of it, and allows reading', async () => {
    const { corpus, library, audit } = await open({ 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.' });
    const { key } = await library.propose('talks.md', Buffer.from(TEXT));
    await library.remove('b.md', BY);
    await library.close();
    const [{ key: trashed = '' } = {}] = await library.trashed();
    const before = await audit();
    await writeFile(join(corpus, LOCK), owned);
    await writeFile(join(corpus, 'c.md'), '# C\n\nThree.');
    await expect(library.requireFolder()).rejects.toEqual(refused);
    await expect(library.add(key, BY)).rejects.toEqual(refused);
    await expect(library.remove('a.md', BY)).rejects.toEqual(refused);
    await expect(library.restore(trashed, BY)).rejects.toEqual(refused);
    expect(await filesIn(corpus)).toEqual(['a.md', 'c.md']);
    expect(await audit()).toEqual(before);
    expect((await library.trashed()).map(({ file }) => file)).toEqual(['b.md']);
    expect([...(await library.files()).keys()].sort()).toEqual(['a', 'c']);
    expect(await library.check()).toMatchObject({ articles: 2 });
    expect(await library.reloaded('v2', BY)).toMatchObject({ what: 'reloaded' });
  });

  it('is held from the first change until the library is closed', async () => {
    const { corpus, library } = await open({ 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.' });
    await library.propose('talks.md', Buffer.from(TEXT));
    expect(await readdir(corpus)).not.toContain(LOCK);
    await library.remove('b.md', BY);
    expect(JSON.parse(await readFile(join(corpus, LOCK), 'utf8'))).toMatchObject({ pid: process.pid });
    await library.close();
    expect(await readdir(corpus)).toEqual(['a.md']);
  });
});
