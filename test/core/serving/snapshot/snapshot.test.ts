import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../src/core/corpus/readCorpus.ts';
import { serveCorpus } from '../../../../src/core/serving/serveCorpus.ts';
import { decodeSnapshot, encodeSnapshot } from '../../../../src/core/serving/snapshot/snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from '../../../../src/core/serving/snapshot/snapshotFile.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { replacing } from '../../../../src/shared/replaceFile.ts';
import { full, openWith } from '../../../shared/fullDisk.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';

const threshold = 0.36;
const shipped = join(PACKAGE_ROOT, 'corpus');
const encoded = async (corpus = shipped): Promise<SharedArrayBuffer> =>
  encodeSnapshot((await serveCorpus({ corpus, threshold })).snapshot());
const decoded = (bytes: SharedArrayBuffer) => decodeSnapshot(new Uint8Array(bytes));

describe('a snapshot', () => {
  it('serves what was served, without the files', async () => {
    const before = await serveCorpus({ corpus: shipped, threshold });
    const kept = decoded(encodeSnapshot(before.snapshot()));
    const after = await serveCorpus({ corpus: 'nowhere', threshold, source: 'snapshot', kept });
    const question = 'Which countries offered peacekeeping troops?';
    expect(await after.ask(question)).toEqual(await before.ask(question));
    expect(await after.quotations()).toEqual(await before.quotations());
    expect((await after.status()).version).toBe((await before.status()).version);
    expect(after.patch()).toEqual({ order: Int32Array.of(0), fresh: [], faults: [] });
  });

  it('spares reading what is unchanged: the article is the very object', async () => {
    const kept = decoded(await encoded());
    const known = new Map(kept?.articles.map(({ hash, article }) => [hash ?? '', article]));
    const [read] = (await readCorpus(shipped, known)).articles;
    expect(read?.article).toBe(kept?.articles[0]?.article);
  });

  it('gives way to the files where they differ', async () => {
    const corpus = await temporaryFolder({
      'a.txt': 'A\n\nThe harbour opens on Friday.',
      'b.txt': 'B\n\nThe bridge is closed.',
    });
    const kept = decoded(await encoded(corpus));
    await writeFile(join(corpus, 'a.txt'), 'A\n\nThe harbour opens on Monday.');
    const [served, fresh] = [
      await serveCorpus({ corpus, threshold, kept }),
      await serveCorpus({ corpus, threshold }),
    ];
    expect(served.patch()).toMatchObject({ order: Int32Array.of(~0, 1), fresh: [{ article: { id: 'a' } }] });
    const question = 'When does the harbour open?';
    expect(await served.ask(question)).toEqual(await fresh.ask(question));
    expect((await served.status()).version).toBe((await fresh.status()).version);
  });

  it.each([
    ['empty', (bytes: Uint8Array) => bytes.slice(0, 0)],
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['cut off at its head', (bytes: Uint8Array) => bytes.slice(0, 40)],
    [
      'changed by a bit',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)),
    ],
    ['of other code', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 25 ? byte ^ 1 : byte))],
  ])('is passed over when it is %s', async (_, damage) => {
    const bytes = new Uint8Array(await encoded());
    expect(decodeSnapshot(bytes)).toBeDefined();
    expect(decodeSnapshot(damage(bytes))).toBeUndefined();
  });
});

describe('the file of a snapshot', () => {
  it('is kept and found again; there is none where none was kept', async () => {
    const folder = join(await temporaryFolder(), 'made', 'for it');
    expect(await readSnapshotFile(folder)).toBeUndefined();
    const snapshot = await encoded();
    await writeSnapshotFile(folder, snapshot);
    const found = await readSnapshotFile(folder);
    expect(found && Buffer.compare(new Uint8Array(found), new Uint8Array(snapshot))).toBe(0);
    expect(await readdir(folder)).toEqual(['corpus.snapshot']);
  });

  it.each([
    ['opened', { open: full }],
    ['written', { open: openWith(() => ({ writeFile: full })) }],
    ['flushed', { open: openWith(() => ({ sync: full })) }],
    ['renamed', { rename: full }],
  ])('stays as it was when the disk is full while the next is %s', async (_, failing) => {
    const folder = await temporaryFolder();
    await writeSnapshotFile(folder, await encoded());
    const before = await readFile(join(folder, 'corpus.snapshot'));
    const next = new SharedArrayBuffer(16);
    await expect(writeSnapshotFile(folder, next, { ...replacing, ...failing })).rejects.toThrow(/no space/);
    expect(await readdir(folder)).toEqual(['corpus.snapshot']);
    expect(await readFile(join(folder, 'corpus.snapshot'))).toEqual(before);
  });

  it('takes away what a process left that was killed while it wrote, and nothing of one that writes', async () => {
    const folder = await temporaryFolder({
      'corpus.snapshot.999999.new': 'left',
      'corpus.snapshot.999998.new': 'being written',
      'audit.jsonl': 'old, and kept',
    });
    const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
    await utimes(join(folder, 'corpus.snapshot.999999.new'), yesterday, yesterday);
    await utimes(join(folder, 'audit.jsonl'), yesterday, yesterday);
    await writeSnapshotFile(folder, new SharedArrayBuffer(16));
    expect((await readdir(folder)).sort()).toEqual([
      'audit.jsonl',
      'corpus.snapshot',
      'corpus.snapshot.999998.new',
    ]);
  });
});
