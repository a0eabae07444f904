import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PassageEncoder } from '../../src/core/meaning/index.ts';
import { packEncoding } from '../../src/core/meaning/vectors/passageVectors.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { createCluster } from '../../src/core/serving/opensearch/cluster.ts';
import { openLedger } from '../../src/core/serving/opensearch/writing/ledger.ts';
import { writeArchive } from '../../src/core/serving/opensearch/writing/writeArchive.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import type { NodeRequest } from '../core/serving/opensearch/fakeNode.ts';
import { onFault } from './archive.ts';
import { sharedNode } from './cluster.ts';
import { startFaultProxy } from './faultProxy.ts';

const shared = await sharedNode();
const node = shared ?? '';

const built = (): Promise<typeof import('../../src/core/index.ts')> =>
  import(join(PACKAGE_ROOT, 'dist/src/core/index.js'));

const startWriter = (url: string, prefix: string, corpus: string, ...more: readonly string[]) => {
  const child = spawn(
    process.execPath,
    [join(PACKAGE_ROOT, 'dist/src/main.js'), 'index', '--words-only', '--corpus', corpus, ...more],
    {
      env: { ...process.env, OPENSEARCH_URL: url, OPENSEARCH_INDEX: prefix, DOTENV_CONFIG_PATH: '/dev/null' },
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
};

/** Returns the exit code of a writer, and its standard error. */
const endOf = async (child: ChildProcess) => {
  const [said, [code]] = await Promise.all([
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, said };
};

const QUESTIONS = [
  'how come the kasambe team left the negotiations',
  'what did it take to get kasambe talking again',
  'When will the harbour open?',
  'Who measured the bridge?',
];

const HARBOUR =
  '# Harbour deal\n\n“The harbour will open on Friday,” Olena Kovalenko, the envoy, said.\n\nNobody objected.';

/** Copies the examples. `change` adds an article, changes one and removes one. */
const startCorpus = async () => {
  const corpus = await temporaryFolder();
  await cp(join(PACKAGE_ROOT, 'examples/corpus'), corpus, { recursive: true });
  const change = async (): Promise<void> => {
    await writeFile(join(corpus, 'harbour.md'), HARBOUR);
    await rm(join(corpus, 'prisoners-freed-in-barqasha.md'));
    const file = join(corpus, 'kasambe-walks-out-of-lake-talks.md');
    const content = await readFile(file, 'utf8');
    await writeFile(
      file,
      `${content.split('\n\n').slice(0, 4).join('\n\n')}\n\nEngineers measured the bridge.`,
    );
  };
  return { corpus, change };
};

/** Returns the answer to each question. */
const answersBy = async (served: Corpus): Promise<object[]> => {
  const answers = [];
  for (const question of QUESTIONS) {
    const { kind, passages } = await served.ask(question);
    answers.push({ kind, first: passages[0] && { ...passages[0], score: 0 } });
  }
  return answers;
};
/** Returns results of all queries of a corpus, without the time of loading. */
const toldBy = async (served: Corpus) => {
  const { loadedAt: _, archive: __, ...status } = await served.status();
  return {
    status,
    answers: await answersBy(served),
    quotations: await served.quotations(),
    speakers: await served.speakers(''),
    sources: await served.sources(0, 100),
    claim: await served.verify('The harbour will open on Friday'),
    topic: await served.quote({ about: 'lake' }),
  };
};
type Told = Awaited<ReturnType<typeof toldBy>>;
let expected: Promise<readonly [before: Told, after: Told]> | undefined;
/** Returns the expected results before and after the change, from a corpus in this process. */
const expectedOf = (): NonNullable<typeof expected> => {
  expected ??= (async () => {
    const { corpus, change } = await startCorpus();
    const tell = async (): Promise<Told> => {
      const served = await openInProcess({ corpus, threshold: undefined });
      return toldBy(served).finally(served.close);
    };
    const before = await tell();
    await change();
    return [before, await tell()] as const;
  })();
  return expected;
};

/** Writes with the built code: a bot reads only editions that the same code wrote. */
const write = async (prefix: string, corpus: string): Promise<void> => {
  const { openArchiveWriter } = await built();
  const archive = { nodes: [node], prefix };
  const writer = await openArchiveWriter({ archive, corpus, processes: 1, release: '0', onFault });
  await writer.write().finally(writer.close);
};
const openServed = async (prefix: string, corpus: string): Promise<Corpus> => {
  const { openCorpus } = await built();
  const served = await openCorpus({ corpus, archive: { archive: { nodes: [node], prefix }, onFault } });
  onTestFinished(served.close);
  return served;
};

const is =
  (method: string, path: RegExp) =>
  (request: NodeRequest): boolean =>
    (method === '' || request.method === method) && path.test(request.path);
const bulk = is('POST', /^\/_bulk/);

type When = readonly [name: string, is: (request: NodeRequest) => boolean, nth: number, isPassed: boolean];
/** Requests at which a writer of a whole edition is killed. `isPassed`: the cluster still executes that request. */
const WHOLE: readonly When[] = [
  ['while it reads', is('GET', /^\/_cat\/plugins/), 1, false],
  ['before it makes an index', is('PUT', /-texts-/), 1, false],
  ['with its first documents', bulk, 1, true],
  ['between documents and counts', is('POST', /\/_count/), 1, false],
  ['before the aliases', is('POST', /^\/_aliases/), 1, false],
  ['after the aliases, before the ledger', is('POST', /^\/_aliases/), 1, true],
  ['before it deletes the old edition', is('DELETE', /-texts-/), 1, false],
];
/** The same for a writer of changes. */
const CHANGES: readonly When[] = [
  ['in the journal', is('PUT', /_doc\/journal-\d/), 1, true],
  ['before the journal’s head', is('PUT', /_doc\/journal(?!-)/), 1, false],
  ['after the journal’s head', is('PUT', /_doc\/journal(?!-)/), 1, true],
  ['before what it wrote is seen', bulk, 1, true],
  ['between what is said and what is counted', is('', /-texts-.*\/_refresh/), 1, true],
  ['in the midst of what is counted', bulk, 2, true],
  ['before the journal is taken away', is('DELETE', /_doc\/journal(?!-)/), 1, false],
  ['after the journal is taken away', is('DELETE', /_doc\/journal(?!-)/), 1, true],
];

describe.skipIf(!shared)('a writer that is killed', () => {
  it.each([
    ...WHOLE.map((when) => [when[0], '--whole', when] as const),
    ...CHANGES.map((when) => [when[0], '', when] as const),
  ])('%s never breaks reads; the next run completes it %s', async (_, option, [, isIt, nth, isPassed]) => {
    const prefix = `test-${randomUUID()}`;
    const { corpus, change } = await startCorpus();
    const [before, after] = await expectedOf();
    // Deletes the indexes, because each one slows down the creation of the next.
    onTestFinished(async () => {
      await fetch(`${node}/${prefix}-*`, { method: 'DELETE' });
    });
    await write(prefix, corpus);
    const served = await openServed(prefix, corpus);
    expect(await answersBy(served)).toEqual(before.answers);

    await change();
    let met = 0;
    let kill = (): void => undefined;
    const proxy = await startFaultProxy(node, async (request, pass) => {
      if (!isIt(request)) return undefined;
      met += 1;
      if (met !== nth) return undefined;
      if (isPassed) await pass();
      kill();
      return 'hang';
    });
    onTestFinished(proxy.close);
    const child = startWriter(proxy.url, prefix, corpus, ...(option === '' ? [] : [option]));
    kill = () => child.kill('SIGKILL');
    expect((await endOf(child)).code).toBeNull();
    // Each answer is the one before the change or the one after it.
    for (const [at, answer] of (await answersBy(served)).entries())
      expect([before.answers[at], after.answers[at]]).toContainEqual(answer);

    await write(prefix, corpus);
    const fresh = await openServed(prefix, corpus);
    expect(await toldBy(fresh)).toEqual(after);
    await expect.poll(() => toldBy(served), { interval: 500 }).toEqual(after);
    const listed = await fetch(`${node}/_cat/indices/${prefix}-*?h=index`);
    // The ledger and one edition.
    expect((await listed.text()).trim().split('\n')).toHaveLength(4);
  });
});

describe.skipIf(!shared)('two writers', () => {
  it('do not write at once: the second is refused, with the process id of the first', async () => {
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

  it('do not both publish: the one that lost its lease publishes nothing', async () => {
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

/** Creates an encoder that makes a vector from the length of each text, and records the texts. */
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
  it('are reused from an unfinished edition, and from the one that serves', async () => {
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
