import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTestClock } from '../../../../packages/loopback-discord/test/testClock.ts';
import { openInProcess } from '../../../../src/core/serving/openCorpus.ts';
import { type InWorkerOptions, openInWorker } from '../../../../src/core/serving/worker/openInWorker.ts';
import { WorkerLost } from '../../../../src/core/serving/worker/startWorker.ts';
import { machineClock } from '../../../../src/shared/clock.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { UserError } from '../../../../src/shared/userError.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';

const threshold = 0.36;
const built = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/worker/corpusWorker.js'));

/**
 * Makes a worker that runs `body` for each message. `mark(name)` returns true the first time in a corpus folder, and leaves
 * a file of that name there.
 */
const scripted = (body: string, opening = ''): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, workerData } from 'node:worker_threads';
      import { existsSync, writeFileSync } from 'node:fs';
      const mark = (name) => {
        const file = workerData.corpus + '/' + name;
        if (existsSync(file)) return false;
        writeFileSync(file, '');
        return true;
      };
      const isFirst = mark('started');
      ${opening}
      const say = (id, value) => parentPort.postMessage({ kind: 'result', id, value });
      parentPort.on('message', ({ id, method, args }) => { ${body} });
      parentPort.postMessage({ kind: 'ready' });`)}`,
  );

/** Opens a corpus whose clock only the test moves. By default no worker times out, and no pause before a restart ends. */
const open = async (options: Partial<InWorkerOptions>) => {
  const faults: unknown[] = [];
  const clock = createTestClock();
  const corpus = options.corpus ?? (await temporaryFolder());
  const served = await openInWorker({
    corpus,
    threshold,
    clock,
    entry: built,
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  onTestFinished(served.close);
  return { served, faults, clock, corpus };
};

it('waits for an answer without a limit if its patience is infinite', async () => {
  const { served, faults } = await open({
    patience: Number.POSITIVE_INFINITY,
    clock: machineClock,
    entry: scripted('setTimeout(() => say(id, "late"), 50)'),
  });
  expect(await served.ask('Who?')).toBe('late');
  expect(faults).toEqual([]);
});

it('answers like a corpus in this thread', async () => {
  const corpus = join(PACKAGE_ROOT, 'corpus');
  const { served } = await open({ corpus });
  const here = await openInProcess({ corpus, threshold });
  const question = 'Which countries offered peacekeeping troops?';
  expect(await served.ask(question)).toEqual(await here.ask(question));
  expect(await served.quote({ speaker: 'Witkoff' })).toEqual(await here.quote({ speaker: 'Witkoff' }));
  await expect(served.ask(question, { article: 'zebra' })).rejects.toThrow(UserError);
  const undated = await served.ask(question, { after: '2020-01-01' });
  expect(undated).toMatchObject({ passages: [], undated: 1 });
  expect(await served.speakers('wit')).toEqual(await here.speakers('wit'));
  expect(await served.quotations()).toEqual(await here.quotations());
  const { loadedAt, ...status } = await served.status();
  expect(loadedAt).toBeInstanceOf(Date);
  expect(await here.status()).toMatchObject(status);
});

it('rethrows a UserError of the worker as such, also for a missing corpus', async () => {
  const { served } = await open({ corpus: join(PACKAGE_ROOT, 'corpus') });
  await expect(served.ask(' ')).rejects.toThrow(UserError);
  await expect(served.ask('Who?', { article: 'zebra' })).rejects.toMatchObject({
    reason: { kind: 'no-such-article', typed: 'zebra', near: [] },
  });
  const missing = open({ corpus: join(PACKAGE_ROOT, 'nowhere') });
  await expect(missing).rejects.toThrow(UserError);
  await expect(missing).rejects.toThrow(/no corpus at/);
});

it('rethrows a bug of the worker with its stack', async () => {
  const failure = `{ forUser: false, message: 'broken', stack: 'Error: broken\\n    at depth' }`;
  const { served } = await open({
    entry: scripted(`parentPort.postMessage({ kind: 'failure', id, failure: ${failure} })`),
  });
  const error = await served.ask('Who?').catch((reason: unknown) => reason);
  expect(error).not.toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message: 'broken', stack: expect.stringContaining('at depth') });
});

const HANGS = 'for (;;);';

it.each([
  ['exits', 'process.exit(1)'],
  ['throws', 'throw new Error("crash")'],
  ['hangs', HANGS],
])('replaces a worker that %s, and repeats the pending questions', async (_, fate) => {
  const { served, faults, clock } = await open({
    entry: scripted(`if (isFirst && args[0] === 'fatal') { ${fate} } say(id, [method, isFirst, args]);`),
    patience: 400,
  });
  expect(await served.speakers('a')).toEqual(['speakers', true, ['a']]);
  const answers = Promise.all([served.ask('fatal'), served.ask('beside it')]);
  if (fate === HANGS) {
    await expect.poll(clock.waiting).toBe(2);
    clock.pass(400);
  }
  expect(await answers).toEqual([
    ['ask', false, ['fatal', {}, {}]],
    ['ask', false, ['beside it', {}, {}]],
  ]);
  expect(faults).toEqual([expect.any(WorkerLost)]);
});

it('fails a question that ends two workers, and continues with a third', async () => {
  const { served, clock } = await open({
    entry: scripted(`if (args[0] === 'fatal') process.exit(1); say(id, args[0]);`),
  });
  await expect(served.ask('fatal')).rejects.toThrow(WorkerLost);
  await expect.poll(clock.waiting).toBe(1);
  clock.pass(1_000);
  expect(await served.ask('harmless')).toBe('harmless');
});

it('waits longer before each restart if every worker ends', async () => {
  const { served, faults, clock } = await open({
    entry: scripted('process.exit(1)', 'if (!isFirst) setTimeout(() => process.exit(1), 20);'),
  });
  await expect(served.ask('Who?')).rejects.toThrow();
  // The first is replaced at once, the second a second after its loss, the third after two.
  for (const [losses, pause] of [
    [2, 1_000],
    [3, 2_000],
    [4, 4_000],
  ] as const) {
    await expect.poll(() => faults.length).toBe(losses);
    await expect.poll(clock.waiting).toBe(1);
    clock.pass(pause - 1);
    expect(clock.waiting()).toBe(1);
    clock.pass(1);
    expect(clock.waiting()).toBe(0);
  }
});

it('fails a question if no worker starts, and retries for the next question', async () => {
  const { served, clock } = await open({
    entry: scripted(
      'if (isFirst) process.exit(1); say(id, args[0]);',
      "if (!isFirst && mark('second')) process.exit(7);",
    ),
  });
  await expect(served.ask('one')).rejects.toThrow(WorkerLost);
  const next = served.ask('two');
  await expect.poll(clock.waiting).toBe(1);
  clock.pass(1_000);
  expect(await next).toBe('two');
});

it('loads a large change in a second worker, while pending questions finish', async () => {
  const { served, corpus } = await open({
    entry: scripted(`
      const finish = () => (existsSync(workerData.corpus + '/finish') ? say(id, isFirst) : setTimeout(finish, 10));
      if (method === 'reload') say(id, args[0] < Infinity ? undefined : { added: ['new'] });
      else if (args[0] === 'slow') finish();
      else say(id, isFirst);`),
  });
  const slow = served.ask('slow');
  expect(await served.reload()).toEqual({ added: ['new'] });
  expect(await served.ask('quick')).toBe(false);
  await writeFile(join(corpus, 'finish'), '');
  expect(await slow).toBe(true);
});

it('keeps the old worker if the new one does not answer the first question', async () => {
  const { served } = await open({
    entry: scripted(`
      if (method === 'reload') say(id, args[0] < Infinity ? undefined : {});
      else if (isFirst) say(id, 'old');
      else process.exit(1);`),
  });
  await expect(served.reload()).rejects.toThrow(WorkerLost);
  expect(await served.ask('Who serves?')).toBe('old');
});

it('rejects a running reload when it closes', async () => {
  const { served, corpus } = await open({
    entry: scripted(
      `if (method === 'reload' && args[0] < Infinity) say(id, undefined); else mark('reload under way');`,
    ),
  });
  const reloading = served.reload();
  const refused = expect(reloading).rejects.toThrow(/closed/);
  await expect.poll(() => existsSync(join(corpus, 'reload under way'))).toBe(true);
  await served.close();
  await refused;
});

it('does not wait for a loading worker when it closes', async () => {
  const { served, faults } = await open({
    entry: scripted('process.exit(1)', 'if (!isFirst) await new Promise((end) => setTimeout(end, 600_000));'),
  });
  const refused = expect(served.ask('Who?')).rejects.toThrow(/closed/);
  await expect.poll(() => faults.length).toBe(1);
  await served.close();
  await refused;
  expect(faults).toHaveLength(1);
});

it('rejects questions after it is closed', async () => {
  const { served } = await open({ entry: scripted('say(id, 1)') });
  await served.close();
  await expect(served.ask('Who?')).rejects.toThrow(/closed/);
});
