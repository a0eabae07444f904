import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchiveStore } from '../../src/bot/following/archiveStore.ts';
import { openArchive, openArchiveWriter } from '../../src/core/serving/opensearch/openArchive.ts';
import { openShelf } from '../../src/core/serving/opensearch/shelf.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { onFault } from './archive.ts';
import { callHttps } from './callHttps.ts';
import { hasOpenssl, makeCertificates } from './certificates.ts';
import { hasOpenSearch, startCluster } from './cluster.ts';
import { basic } from './httpsProxy.ts';

const DEPLOY = join(PACKAGE_ROOT, 'deploy/opensearch');
const [reader, writer] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')];

const makeUsers = async (url: string, certificates: string, passwords: Record<string, string>) =>
  promisify(execFile)(join(DEPLOY, 'users.sh'), [url, certificates, await temporaryFolder(passwords)]);

/** Starts two nodes with the configuration of deploy/. */
const startSecure = async () => {
  const secure = await temporaryFolder();
  await cp(join(DEPLOY, 'opensearch.yml'), join(secure, 'opensearch.yml'));
  await cp(join(DEPLOY, 'security'), join(secure, 'opensearch-security'), { recursive: true });
  const certificates = join(secure, 'certificates');
  await makeCertificates(certificates);
  const cluster = await startCluster({ nodes: 2, secure });
  onTestFinished(cluster.stop);
  const [url = ''] = cluster.urls;
  const callAs = async (authorization: string | undefined, call: string, body: unknown = undefined) => {
    const [method = '', path] = call.split(' ');
    const sent = { method, ca: join(certificates, 'ca.pem'), ...(authorization && { authorization }) };
    const lines = Array.isArray(body)
      ? body.map((line) => `${JSON.stringify(line)}\n`).join('')
      : JSON.stringify(body);
    return (await callHttps(`${url}/${path}`, body ? { ...sent, body: lines } : sent)).status;
  };
  return { url, certificates, callAs };
};

const MAKE = {
  settings: { number_of_replicas: 1 },
  mappings: { properties: { terms: { type: 'keyword' } } },
};
const ONE = [{ index: { _index: 'talks-passages-1', _id: 'a#1' } }, { terms: ['peace'] }];
const MOVE = { actions: [{ add: { index: 'talks-passages-1', alias: 'talks-passages' } }] };
const DELETE = { query: { term: { terms: 'war' } } };
const ASK = [{ index: 'talks-passages' }, { query: { term: { terms: 'peace' } } }];

const WRITES: readonly (readonly [string, unknown?])[] = [
  ['PUT talks-passages-1', MAKE],
  ['POST _bulk', ONE],
  ['POST talks-passages-1/_refresh'],
  ['POST talks-passages-1/_forcemerge'],
  ['PUT talks-passages-1/_settings', { index: { refresh_interval: '1s' } }],
  ['POST _aliases', MOVE],
  ['POST talks-passages/_delete_by_query', DELETE],
];
const READS: readonly (readonly [string, unknown?])[] = [
  ['GET _cluster/health'],
  ['GET _cat/plugins'],
  ['GET talks-*/_alias/talks-passages'],
  ['POST _msearch', ASK],
  ['POST _mget', { docs: [{ _index: 'talks-passages', _id: 'a#1' }] }],
  ['POST talks-passages/_search/point_in_time?keep_alive=1m'],
];

const TEXT = 'Harbour deal\n\n“We open on Friday,” the envoy Olena Kovalenko said.\n\nNobody objected.';

/** Writes an archive as the writer and serves it as a bot, which asks the writer to write a change. */
const tryAdapter = async (
  url: string,
  ca: string,
  callAs: (authorization: string, call: string, body?: unknown) => Promise<number>,
): Promise<void> => {
  const folder = await temporaryFolder({ 'harbour.txt': TEXT });
  const archiveFor = async (user: string, password: string) => ({
    nodes: [url],
    prefix: 'talks',
    credentials: { user, password },
    ca: await readFile(ca, 'utf8'),
  });
  const archive = await archiveFor('talks-writer', writer);
  const writing = await openArchiveWriter({ archive, corpus: folder, processes: 1, release: '0', onFault });
  onTestFinished(writing.close);
  expect(await writing.write()).toMatchObject({ added: ['harbour'] });
  const bot = await openArchive({ archive: await archiveFor('talks-reader', reader), onFault });
  onTestFinished(bot.close);
  expect((await bot.ask('When will they open?')).kind).toBe('answered');
  expect((await bot.quote({ speaker: 'Kovalenko', about: 'Friday' })).quotations).toHaveLength(1);
  expect((await bot.verify('We open on Friday', 'Kovalenko')).verdict).toBe('verbatim');
  expect((await bot.status()).archive).toMatchObject({ prefix: 'talks', nodes: 2 });
  await expect(bot.reload()).rejects.toMatchObject({ reason: { kind: 'archive-elsewhere' } });

  const stop = new AbortController();
  const staying = writing.stay({ signal: stop.signal, watches: false, onWritten: () => undefined });
  try {
    await writeFile(join(folder, 'bridge.txt'), 'Bridge\n\nEngineers measured it.');
    await expect
      .poll(() => bot.reload().catch(String), { interval: 500, timeout: 30_000 })
      .toMatchObject({ status: { articles: 2 } });
  } finally {
    stop.abort();
    await staying;
  }
  expect((await bot.sources(0, 5)).articles).toBe(2);

  const shelf = openShelf(await archiveFor('talks-reader', reader), onFault);
  onTestFinished(shelf.close);
  const { subscriptions, alone, load, save } = createArchiveStore(shelf);
  const [server, channel] = ['100000000000000021', '100000000000000022'];
  await subscriptions.add({ server, channel, about: 'harbour', locale: 'en-US' });
  expect(await subscriptions.all()).toHaveLength(1);
  await alone(async () => save(await load()));
  await subscriptions.forget(channel, await subscriptions.all());
  expect(await subscriptions.all()).toEqual([]);

  const asReader = basic('talks-reader', reader);
  for (const call of [
    'PUT talks-ledger/_doc/lease',
    'PUT talks-requested/_doc/x',
    'PUT talks-request/_doc/x',
  ])
    expect([call, await callAs(asReader, call, { kind: 'lease' })]).toEqual([call, 403]);
  expect(await callAs(asReader, 'DELETE talks-requests')).toBe(403);
};

describe.skipIf(!((await hasOpenSearch()) && (await hasOpenssl())))(
  'the roles of deploy/, in a cluster with security',
  () => {
    it('let the writer write and the bots read, and neither of them do more', async () => {
      const { url, certificates, callAs } = await startSecure();
      await makeUsers(url, certificates, { 'talks-reader': reader, 'talks-writer': `${writer}\n` });
      const [asReader, asWriter] = [basic('talks-reader', reader), basic('talks-writer', writer)];
      expect(await callAs(asWriter, 'GET _cluster/health?wait_for_nodes=2&timeout=60s')).toBe(200);

      for (const [call, body] of WRITES)
        expect([call, await callAs(asWriter, call, body)]).toEqual([call, 200]);
      for (const [call, body] of READS) {
        expect([call, await callAs(asWriter, call, body)]).toEqual([call, 200]);
        expect([call, await callAs(asReader, call, body)]).toEqual([call, 200]);
        expect([call, await callAs(undefined, call, body)]).toEqual([call, 401]);
        expect([call, await callAs(basic('admin', 'admin'), call, body)]).toEqual([call, 401]);
      }
      for (const call of [
        'PUT others',
        'GET others/_search',
        'DELETE .opendistro_security',
        'GET _plugins/_security/api/roles',
      ])
        for (const as of [asReader, asWriter]) expect([call, await callAs(as, call)]).toEqual([call, 403]);
      for (const [call, body] of [...WRITES, ['DELETE talks-passages-1']] as const)
        if (call !== 'POST _bulk') expect([call, await callAs(asReader, call, body)]).toEqual([call, 403]);
      expect(await callAs(asReader, 'PUT talks-passages/_doc/x', { terms: [] })).toBe(403);
      expect(await callAs(asWriter, 'DELETE talks-passages-1')).toBe(200);

      await tryAdapter(url, join(certificates, 'ca.pem'), callAs);
    });

    it.each([
      ['short', 'must hold one line of 20 characters or more'],
      ['says "open" to everybody', 'must hold one line of 20 characters or more'],
    ])('refuse the password %s', async (password, why) => {
      const passwords = { 'talks-reader': password, 'talks-writer': password };
      await expect(makeUsers('https://127.0.0.1:1', await temporaryFolder(), passwords)).rejects.toThrow(why);
    });
  },
);
