import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Corpus } from '../../../src/core/serving/corpus.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { PACKAGE_ROOT } from '../../../src/shared/index.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import type { NodeRequest } from '../../core/serving/opensearch/fakeNode.ts';
import { onFault } from '../archive.ts';
import { sharedNode } from '../cluster.ts';

export const shared = await sharedNode();
export const node = shared ?? '';

const built = (): Promise<typeof import('../../../src/core/index.ts')> =>
  import(join(PACKAGE_ROOT, 'dist/src/core/index.js'));

export const startWriter = (url: string, prefix: string, corpus: string, ...more: readonly string[]) => {
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

/** How a writer ends, and what it says. */
export const endOf = async (child: ChildProcess) => {
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

export const HARBOUR =
  '# Harbour deal\n\n“The harbour will open on Friday,” Olena Kovalenko, the envoy, said.\n\nNobody objected.';

/** The examples, and the same with an article more, one changed and one gone. */
export const startCorpus = async () => {
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

/** What is answered to each question. */
export const answersBy = async (served: Corpus): Promise<object[]> => {
  const answers = [];
  for (const question of QUESTIONS) {
    const { kind, passages } = await served.ask(question);
    answers.push({ kind, first: passages[0] && { ...passages[0], score: 0 } });
  }
  return answers;
};
/** All that is told from a corpus, but when it was read. */
export const toldBy = async (served: Corpus) => {
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
/** What is told from the examples, and from what they are changed to. */
export const expectedOf = (): NonNullable<typeof expected> => {
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

/** Writes as it is built: a bot reads what the very same code wrote. */
export const write = async (prefix: string, corpus: string): Promise<void> => {
  const { openArchiveWriter } = await (await built()).loadArchive();
  const archive = { nodes: [node], prefix };
  const writer = await openArchiveWriter({ archive, corpus, processes: 1, release: '0', onFault });
  await writer.write().finally(writer.close);
};
export const openServed = async (prefix: string, corpus: string): Promise<Corpus> => {
  const { openCorpus } = await built();
  const served = await openCorpus({ corpus, archive: { archive: { nodes: [node], prefix }, onFault } });
  onTestFinished(served.close);
  return served;
};

export const is =
  (method: string, path: RegExp) =>
  (request: NodeRequest): boolean =>
    (method === '' || request.method === method) && path.test(request.path);
export const bulk = is('POST', /^\/_bulk/);
