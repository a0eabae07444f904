import { createHash } from 'node:crypto';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../src/core/corpus/readCorpus.ts';
import { serveCorpus } from '../../../../src/core/serving/serveCorpus.ts';
import { decodeSnapshot, encodeSnapshot } from '../../../../src/core/serving/snapshot/snapshot.ts';
import type { Snapshot } from '../../../../src/core/serving/snapshot/snapshotContent.ts';
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
  it('serves the same corpus without the files', async () => {
    const before = await serveCorpus({ corpus: shipped, threshold });
    const kept = decoded(encodeSnapshot(before.snapshot()));
    const after = await serveCorpus({ corpus: 'nowhere', threshold, source: 'snapshot', kept });
    const question = 'Which countries offered peacekeeping troops?';
    expect(await after.ask(question)).toEqual(await before.ask(question));
    expect(await after.quotations()).toEqual(await before.quotations());
    expect((await after.status()).version).toBe((await before.status()).version);
    expect(after.patch()).toEqual({ order: Int32Array.of(0), fresh: [], faults: [] });
  });

  it('spares parsing unchanged files: the article is the same object', async () => {
    const kept = decoded(await encoded());
    const known = new Map(kept?.articles.map((sourced) => [sourced.hash ?? '', sourced]));
    const [read] = (await readCorpus(shipped, known)).articles;
    expect(read?.article).toBe(kept?.articles[0]?.article);
  });

  it('gives way to files that differ', async () => {
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
  ])('is ignored if it is %s', async (_, damage) => {
    const bytes = new Uint8Array(await encoded());
    expect(decodeSnapshot(bytes)).toBeDefined();
    expect(decodeSnapshot(damage(bytes))).toBeUndefined();
  });
});

describe('a snapshot with a correct checksum', () => {
  const sound = async () => {
    const served = await serveCorpus({ corpus: shipped, threshold });
    return served.snapshot();
  };
  const wrong = new Map<string, (snapshot: Snapshot) => unknown>([
    ['nothing', () => undefined],
    ['a text', () => 'snapshot'],
    ['a list', ({ articles }) => articles],
    ['no articles', ({ articles: _, ...rest }) => rest],
    ['one article more', ({ articles, ...rest }) => ({ ...rest, articles: [...articles, ...articles] })],
    ['no faults', ({ faults: _, ...rest }) => rest],
    ['a fault without its message', (one) => ({ ...one, faults: [{ severity: 'error', file: 'a' }] })],
    ['words that are numbers', (one) => ({ ...one, words: one.words.map((_, at) => at) })],
    ['too few words', (one) => ({ ...one, words: one.words.slice(0, 3) })],
    ['no hashes', (one) => ({ ...one, hashes: [] })],
    ['no languages', (one) => ({ ...one, languages: undefined })],
    ['no quotations', (one) => ({ ...one, quotations: [] })],
  ]);
  const articleWith = (change: object) => (one: Snapshot) => ({
    ...one,
    articles: one.articles.map((each) => ({ ...each, article: { ...each.article, ...change } })),
  });
  const quotationWith = (change: object) => (one: Snapshot) => ({
    ...one,
    quotations: one.quotations.map((list) => list.map((each) => ({ ...each, ...change }))),
  });
  const columnsWith = (change: (columns: Snapshot['columns']) => object) => (one: Snapshot) => ({
    ...one,
    columns: { ...one.columns, ...change(one.columns) },
  });

  it.each([
    ...wrong,
    ['an article without its id', articleWith({ id: undefined })],
    ['a title that is a number', articleWith({ title: 7 })],
    ['paragraphs that are one text', articleWith({ paragraphs: 'One.' })],
    ['a paragraph less', articleWith({ paragraphs: ['One.'] })],
    ['a quotation of no paragraph', quotationWith({ paragraph: 0 })],
    ['a quotation behind its paragraph', quotationWith({ span: [0, 1_000_000] })],
    ['a quotation with three ends', quotationWith({ span: [0, 1, 2] })],
    ['a quotation of no kind', quotationWith({ kind: 'said' })],
    ['a speaker that is a name', quotationWith({ speaker: 'Witkoff' })],
    ['a column that is a list', columnsWith(({ titleTerms }) => ({ titleTerms: [...titleTerms] }))],
    ['a column too short', columnsWith((all) => ({ occurrenceKinds: all.occurrenceKinds.slice(1) }))],
    ['a number of no word', columnsWith((all) => ({ occurrenceTerm: all.occurrenceTerm.map(() => 1e9) }))],
    ['sentences out of order', columnsWith((all) => ({ firstSentence: all.firstSentence.toReversed() }))],
    [
      'a sentence behind its end',
      columnsWith((all) => ({ sentenceBounds: all.sentenceBounds.map(() => 1e6) })),
    ],
  ])('is ignored if it holds %s', async (_, change) => {
    const snapshot = await sound();
    expect(decoded(encodeSnapshot(snapshot))).toEqual(snapshot);
    expect(decoded(encodeSnapshot(change(snapshot) as Snapshot))).toBeUndefined();
  });

  it('is ignored if its content cannot be deserialised', async () => {
    const snapshot = await sound();
    const bytes = new Uint8Array(encodeSnapshot(snapshot));
    const head = bytes.slice(0, bytes.length - serialize(snapshot).length - 32);
    const carrying = (content: Buffer) =>
      Buffer.concat([head, createHash('sha256').update(content).digest(), content]);
    expect(decodeSnapshot(carrying(serialize(snapshot)))).toEqual(snapshot);
    expect(decodeSnapshot(carrying(Buffer.from('no value')))).toBeUndefined();
  });
});

describe('the file of a snapshot', () => {
  it('is written and read back, and undefined if there is none', async () => {
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
  ])('stays unchanged if the disk is full when the next one is %s', async (_, failing) => {
    const folder = await temporaryFolder();
    await writeSnapshotFile(folder, await encoded());
    const before = await readFile(join(folder, 'corpus.snapshot'));
    const next = new SharedArrayBuffer(16);
    await expect(writeSnapshotFile(folder, next, { ...replacing, ...failing })).rejects.toThrow(/no space/);
    expect(await readdir(folder)).toEqual(['corpus.snapshot']);
    expect(await readFile(join(folder, 'corpus.snapshot'))).toEqual(before);
  });

  it('removes the leftovers of a killed writer, but not the file of a running one', async () => {
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
