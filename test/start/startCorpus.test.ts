import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { ReloadReport } from '../../src/core/serving/corpus.ts';
import { createMetrics } from '../../src/operations/createMetrics.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { choiceOf, startModel } from '../core/reading/scriptedModel.ts';

type StartCorpus = typeof import('../../src/start/startCorpus.ts');
/** The built module, because it loads a worker from its own folder. */
const { startCorpus }: StartCorpus = await import(
  pathToFileURL(join(PACKAGE_ROOT, 'dist/src/start/startCorpus.js')).href
);

const harbour = (day: string): string => `Harbour deal\n\nThe envoy said the harbour would open on ${day}.`;

const start = async (
  corpusWatch: boolean,
  files: Readonly<Record<string, string>> = { 'harbour.txt': harbour('Friday') },
) => {
  const corpus = await temporaryFolder(files);
  const logged: { level: number; msg: string }[] = [];
  const logger = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
  const added: string[] = [];
  const onReload = (report: Pick<ReloadReport, 'added'>): void => void added.push(...report.added);
  const config = { threshold: 0.36, corpusWatch, dataDir: undefined, onReload };
  const served = await startCorpus(corpus, config, { logger, metrics: createMetrics() });
  onTestFinished(served.close);
  const told = async (): Promise<string | undefined> =>
    (await served.ask('When will the harbour open?')).passages[0]?.passage.text.match(/Friday|Monday/)?.[0];
  return { corpus, served, logged, told, added };
};

it('watches the files if configured, and logs each reload', async () => {
  const { corpus, logged, told, added } = await start(true);
  expect(await told()).toBe('Friday');
  await writeFile(join(corpus, 'harbour.txt'), harbour('Monday'));
  await expect.poll(() => logged).toHaveLength(1);
  expect(logged[0]).toMatchObject({ msg: 'the corpus changed: reloaded', added: 0, changed: 1, removed: 0 });
  expect(await told()).toBe('Monday');
  await writeFile(join(corpus, 'ferry.txt'), 'Ferry\n\nThe ferry sailed.');
  await expect.poll(() => added).toEqual(['ferry']);
});

it('logs that a reader helps, and counts its reads and tokens', async () => {
  const model = await startModel(() => choiceOf('answered', [{ passage: 1, sentences: [1] }]));
  const corpus = await temporaryFolder({ 'harbour.txt': harbour('Friday') });
  const logged: object[] = [];
  const logger = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
  const metrics = createMetrics();
  const budget = { passages: 12, characters: 9_000 };
  const reader = {
    url: model.url,
    model: 'careful',
    key: undefined,
    keyFile: undefined,
    isPrivate: false,
    limit: 60_000,
    atOnce: 1,
    budget,
  };
  const config = { threshold: 0.36, corpusWatch: false, dataDir: undefined, reader };
  const served = await startCorpus(corpus, config, { logger, metrics });
  onTestFinished(served.close);
  await expect
    .poll(() => logged)
    .toMatchObject([
      { msg: 'a reader helps: questions and passages go to its host', structure: 'json_schema' },
    ]);
  const { reader: status } = await served.status();
  expect(status).toMatchObject({ state: 'ready', model: 'careful' });
  expect((await served.ask('Which envoy spoke?')).kind).toBe('answered');
  const text = await metrics.registry.metrics();
  expect(text).toContain('talks_bot_reads_total{ending="read"} 1');
  expect(text).toContain('talks_bot_read_tokens_total 730');
  expect(JSON.stringify(logged)).not.toContain('envoy');
});

it('logs that the corpus has no article', async () => {
  const { logged } = await start(false, { 'page.html': '<p>Text.' });
  expect(logged).toMatchObject([
    { level: pino.levels.values.warn, msg: 'the corpus has no article: no question will be answered' },
  ]);
});

it('keeps the old corpus if no article is left, and logs why', async () => {
  const { corpus, logged, told } = await start(true);
  await rm(join(corpus, 'harbour.txt'));
  await expect.poll(() => logged).toHaveLength(1);
  expect(logged[0]).toMatchObject({
    level: pino.levels.values.error,
    msg: 'the corpus changed and could not be reloaded; the old one keeps serving',
    reason: expect.stringMatching(/^No article could be read; .*has no article file/),
  });
  expect(await told()).toBe('Friday');
});

it('does not watch files once it is closed, or if not configured', async () => {
  const [closed, unwatched, watched] = [await start(true), await start(false), await start(true)];
  await closed.served.close();
  for (const { corpus } of [closed, unwatched, watched])
    await writeFile(join(corpus, 'harbour.txt'), harbour('Monday'));
  // The watched corpus has reloaded by then.
  await expect.poll(() => watched.logged).toHaveLength(1);
  expect([...closed.logged, ...unwatched.logged]).toEqual([]);
  expect(await unwatched.told()).toBe('Friday');
});
