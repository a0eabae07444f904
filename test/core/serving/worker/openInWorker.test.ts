import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTestClock } from '../../../../packages/loopback-discord/test/testClock.ts';
import { openInProcess } from '../../../../src/core/serving/openCorpus.ts';
import { type InWorkerOptions, openInWorker } from '../../../../src/core/serving/worker/openInWorker.ts';
import { WorkerLost } from '../../../../src/core/serving/worker/startWorker.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { UserError } from '../../../../src/shared/userError.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';

const threshold = 0.36;
const built = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/worker/corpusWorker.js'));

/**
 * A worker that does as `body` says with each message; `mark(name)` is true the first time in a corpus folder, and leaves a
 * file of that name there.
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

/** An engine whose clock only the test moves: no worker is stuck, and none replaced soon after another, unless the test says. */
const open = async (options: Partial<InWorkerOptions>) => {
  const faults: unknown[] = [];
  const clock = createTestClock();
  const corpus = options.corpus ?? (await temporaryFolder());
  const engine = await openInWorker({
    corpus,
    threshold,
    clock,
    entry: built,
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  onTestFinished(engine.close);
  return { engine, faults, clock, corpus };
};

it('answers from the worker as the engine does in this thread', async () => {
  const corpus = join(PACKAGE_ROOT, 'corpus');
  const { engine } = await open({ corpus });
  const here = await openInProcess({ corpus, threshold });
  const question = 'Which countries offered peacekeeping troops?';
  expect(await engine.ask(question)).toEqual(await here.ask(question));
  expect(await engine.quote({ speaker: 'Witkoff' })).toEqual(await here.quote({ speaker: 'Witkoff' }));
  await expect(engine.ask(question, { article: 'zebra' })).rejects.toThrow(UserError);
  const undated = await engine.ask(question, { after: '2020-01-01' });
  expect(undated).toMatchObject({ passages: [], undated: 1 });
  expect(await engine.speakers('wit')).toEqual(await here.speakers('wit'));
  expect(await engine.quotations()).toEqual(await here.quotations());
  const { loadedAt, ...status } = await engine.status();
  expect(loadedAt).toBeInstanceOf(Date);
  expect(await here.status()).toMatchObject(status);
});

it('lets the mistakes of the asker cross as such, and a missing corpus', async () => {
  const { engine } = await open({ corpus: join(PACKAGE_ROOT, 'corpus') });
  await expect(engine.ask(' ')).rejects.toThrow(UserError);
  await expect(engine.ask('Who?', { article: 'zebra' })).rejects.toMatchObject({
    reason: { kind: 'no-such-article', typed: 'zebra', near: [] },
  });
  const missing = open({ corpus: join(PACKAGE_ROOT, 'nowhere') });
  await expect(missing).rejects.toThrow(UserError);
  await expect(missing).rejects.toThrow(/no corpus at/);
});

it('lets a bug cross with the stack it had', async () => {
  const failure = `{ forUser: false, message: 'broken', stack: 'Error: broken\\n    at depth' }`;
  const { engine } = await open({
    entry: scripted(`parentPort.postMessage({ kind: 'failure', id, failure: ${failure} })`),
  });
  const error = await engine.ask('Who?').catch((reason: unknown) => reason);
  expect(error).not.toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message: 'broken', stack: expect.stringContaining('at depth') });
});

const HANGS = 'for (;;);';

it.each([
  ['exits', 'process.exit(1)'],
  ['throws', 'throw new Error("crash")'],
  ['hangs', HANGS],
])('replaces a worker that %s, and asks it what was under way', async (_, fate) => {
  const { engine, faults, clock } = await open({
    entry: scripted(`if (isFirst && args[0] === 'fatal') { ${fate} } say(id, [method, isFirst, args]);`),
    patience: 400,
  });
  expect(await engine.speakers('a')).toEqual(['speakers', true, ['a']]);
  const answers = Promise.all([engine.ask('fatal'), engine.ask('beside it')]);
  if (fate === HANGS) {
    await expect.poll(clock.waiting).toBe(2);
    clock.pass(400);
  }
  expect(await answers).toEqual([
    ['ask', false, ['fatal']],
    ['ask', false, ['beside it']],
  ]);
  expect(faults).toEqual([expect.any(WorkerLost)]);
});

it('fails a question that ends two workers, and goes on with a third', async () => {
  const { engine, clock } = await open({
    entry: scripted(`if (args[0] === 'fatal') process.exit(1); say(id, args[0]);`),
  });
  await expect(engine.ask('fatal')).rejects.toThrow(WorkerLost);
  await expect.poll(clock.waiting).toBe(1);
  clock.pass(1_000);
  expect(await engine.ask('harmless')).toBe('harmless');
});

it('does not load worker after worker where none of them lives', async () => {
  const { engine, faults, clock } = await open({
    entry: scripted('process.exit(1)', 'if (!isFirst) setTimeout(() => process.exit(1), 20);'),
  });
  await expect(engine.ask('Who?')).rejects.toThrow();
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

it('fails what is asked when no worker can be had, and tries again for the next question', async () => {
  const { engine, clock } = await open({
    entry: scripted(
      'if (isFirst) process.exit(1); say(id, args[0]);',
      "if (!isFirst && mark('second')) process.exit(7);",
    ),
  });
  await expect(engine.ask('one')).rejects.toThrow(WorkerLost);
  const next = engine.ask('two');
  await expect.poll(clock.waiting).toBe(1);
  clock.pass(1_000);
  expect(await next).toBe('two');
});

it('loads what is too much for the serving worker in another, while questions under way finish', async () => {
  const { engine, corpus } = await open({
    entry: scripted(`
      const finish = () => (existsSync(workerData.corpus + '/finish') ? say(id, isFirst) : setTimeout(finish, 10));
      if (method === 'reload') say(id, args[0] < Infinity ? undefined : { added: ['new'] });
      else if (args[0] === 'slow') finish();
      else say(id, isFirst);`),
  });
  const slow = engine.ask('slow');
  expect(await engine.reload()).toEqual({ added: ['new'] });
  expect(await engine.ask('quick')).toBe(false);
  await writeFile(join(corpus, 'finish'), '');
  expect(await slow).toBe(true);
});

it('goes on with the old worker where the new one does not answer the first question', async () => {
  const { engine } = await open({
    entry: scripted(`
      if (method === 'reload') say(id, args[0] < Infinity ? undefined : {});
      else if (isFirst) say(id, 'old');
      else process.exit(1);`),
  });
  await expect(engine.reload()).rejects.toThrow(WorkerLost);
  expect(await engine.ask('Who serves?')).toBe('old');
});

it('ends a reload under way when it is closed', async () => {
  const { engine, corpus } = await open({
    entry: scripted(
      `if (method === 'reload' && args[0] < Infinity) say(id, undefined); else mark('reload under way');`,
    ),
  });
  const reloading = engine.reload();
  const refused = expect(reloading).rejects.toThrow(/closed/);
  await expect.poll(() => existsSync(join(corpus, 'reload under way'))).toBe(true);
  await engine.close();
  await refused;
});

it('waits for no worker that is still loading when it is closed', async () => {
  const { engine, faults } = await open({
    entry: scripted('process.exit(1)', 'if (!isFirst) await new Promise((end) => setTimeout(end, 600_000));'),
  });
  const refused = expect(engine.ask('Who?')).rejects.toThrow(/closed/);
  await expect.poll(() => faults.length).toBe(1);
  await engine.close();
  await refused;
  expect(faults).toHaveLength(1);
});

it('asks nothing of a worker once it is closed', async () => {
  const { engine } = await open({ entry: scripted('say(id, 1)') });
  await engine.close();
  await expect(engine.ask('Who?')).rejects.toThrow(/closed/);
});
