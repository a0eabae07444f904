import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/admin/library/createLibrary.ts';
import { type FileSystem, fileSystem } from '../../../src/admin/library/fileSystem.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';

import { BY, entry, filesIn, open, refusal, TEXT } from './openLibrary.ts';

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
