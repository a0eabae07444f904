import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PassageEncoder } from '../../../src/core/meaning/index.ts';
import { packEncoding } from '../../../src/core/meaning/vectors/passageVectors.ts';
import { createCluster } from '../../../src/core/serving/opensearch/cluster.ts';
import { openLedger } from '../../../src/core/serving/opensearch/writing/ledger.ts';
import { writeArchive } from '../../../src/core/serving/opensearch/writing/writeArchive.ts';
import { onFault } from '../archive.ts';
import { startFaultProxy } from '../faultProxy.ts';

import { endOf, HARBOUR, is, node, shared, startCorpus, startWriter, write } from './writing.ts';

describe.skipIf(!shared)('of two writers', () => {
  it('the second is refused, and says who writes', async () => {
    const prefix = `test-${randomUUID()}`;
    const { corpus } = await startCorpus();
    let isStopped = (): void => undefined;
    const stopped = new Promise<void>((resolve) => {
      isStopped = resolve;
    });
    const proxy = await startFaultProxy(node, (request) => {
      if (!is('GET', /^\/_cat\/plugins/)(request)) return undefined;
      isStopped();
      return 'hang';
    });
    onTestFinished(proxy.close);
    const first = startWriter(proxy.url, prefix, corpus);
    await stopped;
    const { code, said } = await endOf(startWriter(node, prefix, corpus));
    expect(code).toBe(2);
    expect(said).toMatch(
      new RegExp(
        `^Another process writes this archive: process ${first.pid} on \\S+\\. It ends, or is given up`,
      ),
    );
    first.kill('SIGKILL');
    await once(first, 'exit');
    await write(prefix, corpus);
  });

  it('the one that was given up publishes nothing', async () => {
    const prefix = `test-${randomUUID()}`;
    const { corpus } = await startCorpus();
    const ledger = createCluster({ nodes: [node] }, { onFault });
    onTestFinished(ledger.close);
    const proxy = await startFaultProxy(node, async (request) => {
      if (is('POST', /-texts-.*\/_count/)(request))
        await (await openLedger(ledger.client, `${prefix}-ledger`)).put('lease', {
          kind: 'lease',
          owner: 'another',
          process: { host: 'elsewhere', pid: 1, since: new Date().toISOString(), space: null, started: null },
          until: 0,
        });
      return undefined;
    });
    onTestFinished(proxy.close);
    const { code, said } = await endOf(startWriter(proxy.url, prefix, corpus));
    expect([code, said]).toEqual([2, expect.stringContaining('Another process took over the writing')]);
    expect(proxy.seen.filter(is('POST', /^\/_aliases/))).toEqual([]);
  });
});

/** Says of each text what no model would. */
const countingEncoder = () => {
  const texts: string[] = [];
  const encoder: PassageEncoder = {
    encoder: 'counting',
    dimensions: 16,
    encode: async (some) => {
      texts.push(...some);
      return some.map((one) =>
        packEncoding({
          vector: Float32Array.from({ length: 16 }, (_, at) => ((one.length + at) % 7) - 3),
          sentences: [],
        }),
      );
    },
    close: async () => undefined,
  };
  return { encoder, texts };
};

describe.skipIf(!shared)('vectors', () => {
  it('are taken over from an edition that was never finished, and from the one that serves', async () => {
    const { corpus } = await startCorpus();
    let isBroken = true;
    const proxy = await startFaultProxy(node, (request) =>
      isBroken && is('POST', /\/_count/)(request) ? { status: 400, body: { error: 'no' } } : undefined,
    );
    onTestFinished(proxy.close);
    const writing = createCluster({ nodes: [proxy.url] }, { onFault });
    onTestFinished(writing.close);
    const { encoder, texts } = countingEncoder();
    const options = { cluster: writing, prefix: `test-${randomUUID()}`, corpus, encoder, release: '0' };
    await expect(writeArchive(options)).rejects.toThrow();
    const made = texts.length;
    expect(made).toBeGreaterThan(50);
    isBroken = false;
    const { status } = await writeArchive(options);
    expect(texts).toHaveLength(made);
    await writeFile(join(corpus, 'harbour.md'), HARBOUR);
    await writeArchive({ ...options, isWhole: true });
    expect(texts.slice(made)).toEqual(HARBOUR.split('\n\n').slice(1));
    expect(status.articles).toBe(12);
  });
});
