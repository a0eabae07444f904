import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestClock } from '../../packages/loopback-discord/test/testClock.ts';
import { createArchiveStore } from '../../src/bot/following/archiveStore.ts';
import type { ReloadReport } from '../../src/core/serving/corpus.ts';
import { watchArrivals } from '../../src/core/serving/opensearch/arrivals.ts';
import { createCluster } from '../../src/core/serving/opensearch/cluster.ts';
import { openArchive, openArchiveWriter } from '../../src/core/serving/opensearch/openArchive.ts';
import { openShelf } from '../../src/core/serving/opensearch/shelf.ts';
import { askWriter, hearRequests } from '../../src/core/serving/opensearch/writing/requests.ts';
import { writeArchive } from '../../src/core/serving/opensearch/writing/writeArchive.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { onFault } from './archive.ts';
import { sharedNode } from './cluster.ts';

const node = await sharedNode();

const HARBOUR = 'Harbour deal\n\nThe harbour will open on Friday.';
const QUESTION = 'When will the harbour open?';

const start = async () => {
  const corpus = await temporaryFolder({
    'harbour.txt': HARBOUR,
    'bridge.txt': 'Bridge\n\nThey found rust.',
  });
  const archive = { nodes: [node ?? ''], prefix: `test-${randomUUID()}` };
  const writer = await openArchiveWriter({ archive, corpus, processes: 1, release: '0', onFault });
  onTestFinished(writer.close);
  await writer.write();
  return { corpus, archive, writer };
};
const openBot = async (archive: Parameters<typeof openArchive>[0]['archive']) => {
  const bot = await openArchive({ archive, onFault });
  onTestFinished(bot.close);
  return bot;
};
const elsewhere = { reason: { kind: 'archive-elsewhere' } };

describe.skipIf(!node)('the request of a bot to the writer', () => {
  it('is refused if no writer runs', async () => {
    const { archive } = await start();
    const bot = await openBot(archive);
    await expect(bot.reload()).rejects.toMatchObject(elsewhere);
  });

  it('makes the running writer write, and every bot that asked gets its report or its refusal', async () => {
    const { corpus, archive, writer } = await start();
    const bots = [await openBot(archive), await openBot(archive)];
    const [first] = bots;
    const stop = new AbortController();
    const written: ReloadReport[] = [];
    const staying = writer.stay({
      signal: stop.signal,
      watches: false,
      onWritten: (report) => written.push(report),
    });
    try {
      await writeFile(join(corpus, 'harbour.txt'), HARBOUR.replace('Friday', 'Monday'));
      // Polls, because the writer first has to announce itself.
      await expect
        .poll(() => first?.reload().catch(String), { interval: 200 })
        .toMatchObject({ changed: ['harbour'], status: { articles: 2 } });
      expect((await first?.ask(QUESTION))?.passages[0]?.passage.text).toContain('Monday');
      await writeFile(join(corpus, 'tunnel.txt'), 'Tunnel\n\nA tunnel collapsed in Graz.');
      const reports = await Promise.all(bots.map((bot) => bot.reload()));
      for (const { status } of reports) {
        expect(status.articles).toBe(3);
        expect(status.loadedAt).toBeInstanceOf(Date);
      }
      expect(written.flatMap(({ added }) => added)).toEqual(['tunnel']);
      for (const name of ['harbour', 'bridge', 'tunnel']) await rm(join(corpus, `${name}.txt`));
      await expect(first?.reload()).rejects.toThrow(/^No article could be read/);
      expect((await first?.ask(QUESTION))?.kind).toBe('answered');
    } finally {
      stop.abort();
      await staying;
    }
    await expect(first?.reload()).rejects.toMatchObject(elsewhere);
  });

  it('says that the writer is still at work if it takes too long', async () => {
    const { archive, writer } = await start();
    const cluster = createCluster(archive, { onFault });
    onTestFinished(cluster.close);
    const stop = new AbortController();
    const report = await writer.write();
    const write = async (): Promise<ReloadReport> => {
      await once(stop.signal, 'abort');
      return report;
    };
    const options = { signal: stop.signal, isChanged: () => false, onFault };
    const hearing = hearRequests(cluster.client, archive.prefix, write, options);
    try {
      await expect
        .poll(() => askWriter(cluster.client, archive.prefix, 1).catch(({ reason }) => reason), {
          interval: 200,
        })
        .toEqual({ kind: 'archive-writing' });
    } finally {
      stop.abort();
      await hearing;
    }
  });

  it('is not needed if the writer watches the files', async () => {
    const { corpus, archive, writer } = await start();
    const bot = await openBot(archive);
    const stop = new AbortController();
    const staying = writer.stay({ signal: stop.signal, watches: true, onWritten: () => undefined });
    try {
      await writeFile(join(corpus, 'harbour.txt'), HARBOUR.replace('Friday', 'Sunday'));
      await expect
        .poll(async () => (await bot.ask(QUESTION)).passages[0]?.passage.text, { interval: 500 })
        .toContain('Sunday');
    } finally {
      stop.abort();
      await staying;
    }
  });
});

describe.skipIf(!node)('bots of another version', () => {
  const ours =
    /There is no archive "\S+" in OpenSearch yet: run "npm run bot -- index" where the articles are/;

  it('name the version to upgrade, and both versions serve side by side until one is deleted', async () => {
    const corpus = await temporaryFolder({ 'harbour.txt': HARBOUR });
    const archive = { nodes: [node ?? ''], prefix: `test-${randomUUID()}` };
    await expect(openArchive({ archive, onFault })).rejects.toThrow(ours);
    const cluster = createCluster(archive, { onFault });
    onTestFinished(cluster.close);
    const options = { cluster, prefix: archive.prefix, corpus, release: '0.9' };
    await writeArchive({ ...options, writer: '0123456789' });
    const opening = openArchive({ archive, onFault });
    await expect(opening).rejects.toThrow(
      /was written by another version of this program \(0\.9, code 0123456789, \S+\); this one is code [\da-f]{10}\. Where this one is newer, run "npm run bot -- index" with it; bots of the other go on meanwhile\. Where it is older, upgrade it\./,
    );

    const indexes = async (): Promise<string[]> => {
      const listed = await fetch(`${node}/_cat/indices/${archive.prefix}-*?h=index`);
      return (await listed.text()).trim().split('\n');
    };
    await writeArchive({ ...options, release: '1.0' });
    const bot = await openBot(archive);
    expect((await bot.ask(QUESTION)).kind).toBe('answered');
    const of = (all: readonly string[], writer: string) =>
      all.filter((index) => index.includes(`-${writer}-`));
    expect(of(await indexes(), '0123456789')).toHaveLength(3);
    // The older version keeps writing, which does not affect the newer one.
    await writeFile(join(corpus, 'harbour.txt'), HARBOUR.replace('Friday', 'Monday'));
    await writeArchive({ ...options, writer: '0123456789' });
    expect((await bot.ask(QUESTION)).passages[0]?.passage.text).toContain('Friday');

    await writeArchive({ ...options, release: '1.0', forgetsOthers: true });
    expect(of(await indexes(), '0123456789')).toEqual([]);
    // The ledger, the requests and one edition.
    expect(await indexes()).toHaveLength(5);
    await expect.poll(async () => (await bot.ask(QUESTION)).passages[0]?.passage.text).toContain('Monday');
  });
});

describe.skipIf(!node)('bots that watch for new articles', () => {
  it('hear of each article that a later write adds, once, and of none that was there', async () => {
    const { corpus, archive, writer } = await start();
    const clock = createTestClock();
    const cluster = createCluster(archive, { onFault });
    onTestFinished(cluster.close);
    const came: string[][] = [];
    const onArrived = async (articles: readonly string[]) => void came.push([...articles]);
    const watch = () => watchArrivals(cluster, archive.prefix, { onArrived, onFault, clock });
    const early = watch();
    onTestFinished(early.close);
    await expect.poll(clock.waiting).toBe(1);
    await writeFile(join(corpus, 'ferry.txt'), 'Ferry\n\nThe ferry sailed.');
    await writeFile(join(corpus, 'harbour.txt'), HARBOUR.replace('Friday', 'Monday'));
    await writer.write();
    await writer.write();
    clock.pass(60_000);
    await expect.poll(() => came).toEqual([['ferry']]);
    const late = watch();
    onTestFinished(late.close);
    await expect.poll(clock.waiting).toBe(2);
    await writeFile(join(corpus, 'train.txt'), 'Train\n\nThe train left.');
    await writer.write();
    clock.pass(60_000);
    await expect.poll(() => came).toEqual([['ferry'], ['train'], ['train']]);
    late.close();
    await expect.poll(clock.waiting).toBe(1);
  });
});

describe.skipIf(!node)('subscriptions in an archive', () => {
  const server = '100000000000000021';
  const channel = '100000000000000022';
  const wish = { server, channel, about: 'harbour', locale: 'en-US' };
  const openStore = (archive: Parameters<typeof openShelf>[0]) => {
    const shelf = openShelf(archive, onFault);
    onTestFinished(shelf.close);
    return createArchiveStore(shelf, () => 1_700_000_000_000);
  };

  it('are seen by every bot, once each, at most ten in a server, and until they are removed', async () => {
    const { archive } = await start();
    const [one, other] = [openStore(archive), openStore(archive)];
    expect(await other.subscriptions.all()).toEqual([]);
    await one.subscriptions.add(wish);
    await other.subscriptions.add({ ...wish, about: ' Harbour ' });
    const [kept, ...others] = await other.subscriptions.list(server);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ ...wish, at: 1_700_000_000_000 });
    expect(await other.subscriptions.list('100000000000000099')).toEqual([]);
    for (let n = 1; n < 10; n += 1) await one.subscriptions.add({ ...wish, about: `topic ${n}` });
    await other.save({ articles: [], channels: {} });
    expect(await other.subscriptions.all()).toHaveLength(10);
    await expect(other.subscriptions.add({ ...wish, about: 'one more' })).rejects.toMatchObject({
      reason: { kind: 'too-many-followed' },
    });
    await other.subscriptions.remove(server, kept?.key ?? '');
    expect(await one.subscriptions.all()).toHaveLength(9);
    const shelf = openShelf(archive, onFault);
    onTestFinished(shelf.close);
    const { client, close } = createCluster(archive, { onFault });
    onTestFinished(close);
    const index = `${archive.prefix}-requests`;
    const lines = Array.from({ length: 1_001 }, (_, n) => `many-${n}`).flatMap((id) => [
      { index: { _index: index, _id: id } },
      { kind: id },
    ]);
    await client.bulk({ body: lines, refresh: true });
    const listed = (await shelf.list('many-')).map((document) => JSON.stringify(document));
    expect(new Set(listed).size).toBe(1_001);
    await one.subscriptions.forget(channel, await one.subscriptions.all());
    expect(await other.subscriptions.all()).toEqual([]);
  });

  it('keep what channels were told, and let one process post at a time', async () => {
    const { archive } = await start();
    const [one, other] = [openStore(archive), openStore(archive)];
    expect(await one.load()).toEqual({ articles: [], channels: {} });
    const heard = { articles: [{ id: 'ferry', at: 1 }], channels: { [channel]: { seenAt: 1, nextAt: 2 } } };
    await one.alone(async () => {
      await one.save(heard);
      const { pid } = process;
      await expect(other.alone(async () => undefined)).rejects.toMatchObject({
        reason: { kind: 'corpus-owned', pid },
      });
    });
    expect(await other.alone(() => other.load())).toEqual(heard);
    await expect(one.alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await other.alone(async () => 'free')).toBe('free');
  });

  it('is unavailable if the cluster does not answer', async () => {
    const faults: unknown[] = [];
    const shelf = openShelf({ nodes: ['http://127.0.0.1:9'], prefix: 'x' }, (error) => faults.push(error));
    onTestFinished(shelf.close);
    await expect(createArchiveStore(shelf).subscriptions.all()).rejects.toMatchObject({
      reason: { kind: 'archive-unavailable' },
    });
    expect(faults).toHaveLength(1);
  });
});
