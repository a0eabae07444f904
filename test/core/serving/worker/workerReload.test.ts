import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTestClock } from '../../../../packages/loopback-discord/test/testClock.ts';
import { type InWorkerOptions, openInWorker } from '../../../../src/core/serving/worker/openInWorker.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { UserError } from '../../../../src/shared/userError.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';

const harbour = (day: string): string => `Harbour deal\n\nThe envoy said the harbour would open on ${day}.`;
const QUESTION = 'When will the harbour open?';

/** Opens the built worker over a folder of two articles. */
const open = async (options: Partial<InWorkerOptions> = {}) => {
  const corpus = await temporaryFolder({
    'harbour.txt': harbour('Friday'),
    'bridge.txt': 'Bridge\n\nEngineers found rust.',
  });
  const faults: unknown[] = [];
  const served = await openInWorker({
    corpus,
    threshold: 0.36,
    entry: pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/worker/corpusWorker.js')),
    onFault: (fault) => faults.push(fault),
    clock: createTestClock(),
    ...options,
  });
  onTestFinished(served.close);
  const told = async (): Promise<string | undefined> =>
    (await served.ask(QUESTION)).passages[0]?.passage.text.match(/Friday|Monday|Tuesday/)?.[0];
  return { served, corpus, told, faults };
};

it.each([
  ['in the worker that serves', {}],
  ['in a worker of its own', { mostInPlace: 0 }],
])(
  'reloads %s, reports the changes, and keeps what it serves if that fails or an article breaks',
  async (_, options) => {
    const { served, corpus, told } = await open(options);
    await writeFile(join(corpus, 'harbour.txt'), harbour('Monday'));
    await writeFile(join(corpus, 'new.txt'), 'New\n\nSomething else.');
    await rm(join(corpus, 'bridge.txt'));
    expect(await served.reload()).toMatchObject({
      added: ['new'],
      changed: ['harbour'],
      removed: ['bridge'],
      unchanged: 0,
    });
    expect(await told()).toBe('Monday');
    await writeFile(join(corpus, 'harbour.txt'), Uint8Array.from([0xff, 0xfe, 0]));
    await writeFile(join(corpus, 'new.txt'), 'New\n\nSomething other.');
    expect(await served.reload()).toMatchObject({ kept: ['harbour'], changed: ['new'] });
    expect(await told()).toBe('Monday');
    await rm(corpus, { recursive: true });
    await expect(served.reload()).rejects.toThrow(UserError);
    expect(await told()).toBe('Monday');
  },
);

it('answers every question from the old or the new corpus while it reloads', async () => {
  const { served, corpus, told } = await open({ mostInPlace: 0 });
  await writeFile(join(corpus, 'harbour.txt'), harbour('Monday'));
  let over = false;
  const reloading = served.reload().finally(() => {
    over = true;
  });
  const answers: (string | undefined)[] = [];
  while (!over) answers.push(await told());
  await reloading;
  expect(answers.lastIndexOf('Friday')).toBe(answers.filter((day) => day === 'Friday').length - 1);
  expect(answers.every((day) => day === 'Friday' || day === 'Monday')).toBe(true);
  expect(answers[0]).toBe('Friday');
  expect(await told()).toBe('Monday');
});

it('serves the last served corpus after a crash, whatever the files hold now', async () => {
  const built = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/worker/corpusWorker.js'));
  const entry = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, workerData } from 'node:worker_threads';
      parentPort.on('message', ({ args }) => {
        if (args[0] === 'crash' && workerData.source === 'files') process.exit(1);
      });
      await import(${JSON.stringify(built.href)});`)}`,
  );
  const { served, corpus, told, faults } = await open({ entry });
  await writeFile(join(corpus, 'harbour.txt'), harbour('Monday'));
  await served.reload();
  await rm(corpus, { recursive: true });
  expect((await served.ask('crash')).question).toBe('crash');
  expect(faults).toHaveLength(1);
  expect(await told()).toBe('Monday');
});

it('keeps a snapshot, and starts from it', async () => {
  const dataDir = await temporaryFolder();
  const { served, corpus } = await open({ dataDir });
  await writeFile(join(corpus, 'harbour.txt'), harbour('Monday'));
  await served.reload();
  await served.close();
  expect(await readdir(dataDir)).toEqual(['corpus.snapshot']);
  const again = await open({ corpus, dataDir });
  expect(await again.told()).toBe('Monday');
  await writeFile(join(dataDir, 'corpus.snapshot'), 'damaged');
  expect(await (await open({ corpus, dataDir })).told()).toBe('Monday');
});

it('misses no change that is made while it reloads, and continues without a snapshot if it cannot write one', async () => {
  const file = join(await temporaryFolder({ taken: '' }), 'taken');
  const { served, corpus, told, faults } = await open({ dataDir: file });
  expect(await told()).toBe('Friday');
  await writeFile(join(corpus, 'harbour.txt'), harbour('Monday'));
  const first = served.reload();
  await writeFile(join(corpus, 'harbour.txt'), harbour('Tuesday'));
  await Promise.all([first, served.reload()]);
  expect(await told()).toBe('Tuesday');
  await served.close();
  expect(faults).toMatchObject([{ code: expect.stringMatching(/EEXIST|ENOTDIR/) }]);
});
