import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestClock } from '../../../packages/loopback-discord/test/testClock.ts';
import type { ReaderOptions } from '../../../src/core/reading/createReader.ts';
import { openReader, type ReaderSettings } from '../../../src/core/reading/openReader.ts';
import type { ReaderStatus, ReadOptions, ReadReport } from '../../../src/core/reading/reader.ts';
import { READ_BUDGET } from '../../../src/core/reading/withinBudget.ts';
import { choiceOf, numbersIn, type Script, startModel, status } from './scriptedModel.ts';
import { candidate } from './support.ts';

const VERSION = '0123456789ab';
const CANDIDATES = [
  candidate('The ferry left. It was full.', { paragraph: 1 }),
  candidate('The envoy stayed in Riga. He waved.', { paragraph: 2 }),
];
const ANSWER = choiceOf('answered', [{ passage: 2, sentences: [1] }]);
const CHOICE = { verdict: 'answered', chosen: [{ passage: 1, sentences: [0] }], search: [] };
/** A valid reply to the probe. */
const PROBED = choiceOf('answered', [{ passage: 1, sentences: [1] }]);

/** Opens a reader at an endpoint that answers the probe, and then runs `script` for each request. */
const open = async (script: Script, options: Partial<ReaderSettings> = {}) => {
  const model = await startModel((asked, n, response) => (n === 0 ? PROBED : script(asked, n - 1, response)));
  return { model, ...(await openAt({ url: model.url, ...options })) };
};

const openAt = async (options: Pick<ReaderSettings, 'url'> & Partial<ReaderSettings>) => {
  const reads: ReadReport[] = [];
  const told: ReaderStatus[] = [];
  const faults: unknown[] = [];
  const clock = createTestClock();
  const reader = openReader({
    model: 'careful',
    key: 'secret-key',
    isPrivate: false,
    limit: 8_000,
    atOnce: 2,
    budget: READ_BUDGET,
    clock,
    onRead: (report) => reads.push(report),
    onStatus: (now) => told.push(now),
    onFault: (error) => faults.push(error),
    ...options,
  } satisfies ReaderSettings & Pick<ReaderOptions, 'clock'>);
  onTestFinished(reader.close);
  await reader.started();
  const read = (question: string, more: Partial<ReadOptions> = {}) =>
    reader.read(question, CANDIDATES, { version: VERSION, ...more });
  const endings = (): string[] => reads.map(({ ending }) => ending);
  return { reader, reads, told, faults, clock, read, endings };
};

describe('a reader', () => {
  it('returns numbers, and sends model, key, temperature and token limit to the endpoint', async () => {
    const { model, read, reads } = await open(() => ANSWER);
    expect(await read('Who stayed?')).toEqual(CHOICE);
    const [, asked] = model.asked;
    expect(asked).toMatchObject({
      model: 'careful',
      temperature: 0,
      response_format: { type: 'json_schema' },
    });
    expect(asked?.max_tokens).toBeLessThanOrEqual(1_000);
    expect(asked && numbersIn(asked)).toEqual(['1.1', '1.2', '2.1', '2.2']);
    expect(new Set(model.authorizations)).toEqual(new Set(['Bearer secret-key']));
    expect(reads).toEqual([{ ending: 'read', tokens: 730, milliseconds: expect.any(Number) }]);
  });

  it('asks once per question and version, and calls onAsking only before a request', async () => {
    const { model, read, endings } = await open(() => ANSWER);
    const asking: string[] = [];
    const listen = (what: string) => ({ onAsking: () => void asking.push(what) });
    for (const what of ['first', 'again']) await read('Who stayed?', listen(what));
    await read('Who stayed?', { version: 'another', ...listen('changed') });
    await read('Who left?', listen('other'));
    expect(asking).toEqual(['first', 'changed', 'other']);
    expect(endings()).toEqual(['read', 'kept', 'read', 'read']);
    expect(model.asked).toHaveLength(4);
  });

  it.each([
    ['a number that was not given', () => choiceOf('answered', [{ passage: 3, sentences: [1] }])],
    ['foreign text', () => 'The envoy stayed in Paris.'],
    ['five thousand numbers', () => choiceOf('answered', Array(5_000).fill({ passage: 1, sentences: [1] }))],
  ])('discards %s, and continues', async (_, script) => {
    const { read, endings, reader } = await open((_asked, n) => (n < 9 ? script() : ANSWER));
    for (let n = 0; n < 9; n += 1) expect(await read(`Who stayed ${n}?`)).toBeUndefined();
    expect(await read('Who stayed?')).toEqual(CHOICE);
    expect(new Set(endings())).toEqual(new Set(['discarded', 'read']));
    expect(reader.status().state).toBe('ready');
  });

  it.each<[string, Script]>([
    ['answers with a status', status(500)],
    ['redirects to a private address', status(307, { location: 'http://10.0.0.1/v1/chat/completions' })],
    ['writes a megabyte', (_, __, response) => void response.end('x'.repeat(1_048_576))],
    ['writes no JSON', (_, __, response) => void response.end('<html>')],
    ['writes another JSON', (_, __, response) => void response.end('{"choices":[]}')],
    ['breaks off', (_, __, response) => void response.destroy()],
  ])('returns undefined if the endpoint %s, and does not report the key', async (_, script) => {
    const { read, reads } = await open(script);
    expect(await read('Who stayed?')).toBeUndefined();
    expect(reads).toEqual([expect.objectContaining({ ending: 'failed', tokens: 0 })]);
    expect(JSON.stringify(reads)).not.toContain('secret');
  });

  it('times out on a slow reply, and aborts the request', async () => {
    let closed = false;
    const { read, clock, endings } = await open((_, __, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.write('{');
      clock.pass(8_000);
      return undefined;
    });
    expect(await read('Who stayed?')).toBeUndefined();
    expect(endings()).toEqual(['late']);
    await expect.poll(() => closed).toBe(true);
  });

  it('times out if a question has no time left', async () => {
    const { read, endings } = await open(() => ANSWER);
    expect(await read('Who stayed?', { within: -1 })).toBeUndefined();
    expect(endings()).toEqual(['late']);
  });

  it('counts the time that a question spends in the queue', async () => {
    const { model, read, clock, endings } = await open(() => undefined, { atOnce: 1 });
    const works = [read('Who stayed?'), read('Who left?', { within: 100 })];
    await expect.poll(() => model.asked.length).toBe(2);
    clock.pass(100);
    await works[1];
    expect(endings()).toEqual(['late']);
    clock.pass(8_000);
    await works[0];
    expect(model.asked).toHaveLength(2);
  });

  it('is busy if 64 questions wait already', async () => {
    const { model, read, endings, clock } = await open(() => undefined, { atOnce: 1 });
    const works = Array.from({ length: 66 }, (_, n) => read(`Who stayed ${n}?`));
    await expect.poll(endings).toEqual(['busy']);
    await expect.poll(() => model.asked.length).toBe(2);
    clock.pass(8_000);
    expect(await Promise.all(works)).toEqual(works.map(() => undefined));
  });

  it('rests after five failures in a row, and resumes when the endpoint recovers', async () => {
    let isWell = false;
    const { model, read, endings, told, reader, clock } = await open((asked, n, response) =>
      isWell ? (n > 6 ? ANSWER : PROBED) : status(503)(asked, n, response),
    );
    for (let n = 0; n < 6; n += 1) expect(await read(`Who stayed ${n}?`)).toBeUndefined();
    expect(endings()).toEqual([...Array(5).fill('failed'), 'resting']);
    expect(reader.status()).toMatchObject({ state: 'resting', reason: 'it answers with status 503' });
    clock.pass(30_000);
    await expect.poll(() => model.asked.length).toBe(7);
    await expect.poll(clock.waiting).toBe(1);
    expect(reader.status().state).toBe('resting');
    isWell = true;
    clock.pass(60_000);
    await expect.poll(() => reader.status().state).toBe('ready');
    expect(await read('Who stayed?')).toEqual(CHOICE);
    expect(told.map(({ state }) => state)).toEqual(['ready', 'resting', 'resting', 'ready']);
  });

  it('resolves pending questions to undefined when it closes', async () => {
    const { reader, read, endings } = await open(() => undefined);
    const work = read('Who stayed?');
    await reader.close();
    expect(await work).toBeUndefined();
    expect(endings()).toEqual([]);
  });
});

describe('the probe for a request form', () => {
  const formOf = (asked: Parameters<Script>[0]): string =>
    `${asked.response_format?.type ?? 'parsing'}${asked.max_completion_tokens === undefined ? '' : ', newer'}`;

  it.each([
    ['json_schema', 'json_schema'],
    ['json_object', 'json_object'],
    ['parsing', 'parsing'],
    ['json_schema, newer', 'json_schema'],
    ['parsing, newer', 'parsing'],
  ])('finds %s', async (taken, structure) => {
    const model = await startModel((asked, n, response) =>
      formOf(asked) === taken ? PROBED : status(400)(asked, n, response),
    );
    const { reader } = await openAt({ url: model.url });
    expect(reader.status()).toEqual({
      state: 'ready',
      model: 'careful',
      host: new URL(model.url).host,
      structure,
    });
  });

  it('prefers a form with a valid reply to a stricter form without one', async () => {
    const model = await startModel((asked) => (formOf(asked) === 'json_object' ? PROBED : 'I say: hello.'));
    expect((await openAt({ url: model.url })).reader.status().structure).toBe('json_object');
  });

  it('takes the strictest accepted form if no reply is valid', async () => {
    const model = await startModel((asked, n, response) =>
      formOf(asked) === 'json_schema' ? status(422)(asked, n, response) : 'Hello.',
    );
    expect((await openAt({ url: model.url })).reader.status()).toMatchObject({
      state: 'ready',
      structure: 'json_object',
    });
  });

  it.each<[string, Script, string]>([
    ['refuses the key', status(401), 'it answers with status 401'],
    ['takes no form', status(400), 'it answers with status 400'],
  ])('makes the reader rest at once if the endpoint %s', async (_, script, reason) => {
    const { reader, read, endings } = await openAt({ url: (await startModel(script)).url });
    expect(reader.status()).toMatchObject({ state: 'resting', reason });
    expect(await read('Who stayed?')).toBeUndefined();
    expect(endings()).toEqual(['resting']);
  });

  it.each([
    ['http://10.1.2.3/v1', 'its host is not on the open internet'],
    ['https://[fd00::1]/v1', 'its host is not on the open internet'],
    ['http://127.0.0.1:49151/v1', 'it cannot be reached, or broke off (ECONNREFUSED)'],
  ])('makes the reader rest for %s', async (url, reason) => {
    expect((await openAt({ url })).reader.status()).toMatchObject({ state: 'resting', reason });
  });

  it('takes the root of the API or the full address', async () => {
    const model = await startModel(() => PROBED);
    for (const url of [model.url, `${model.url}/`, `${model.url}/chat/completions`])
      expect((await openAt({ url })).reader.status().state).toBe('ready');
  });
});
