import { request } from 'node:http';
import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { comeTooLate, onClock } from './comeTooLate.ts';
import { open, startBot } from './support.ts';
import { createTestClock } from './testClock.ts';

const CALLBACK = /callback/;
const reply = async (interaction: Interaction): Promise<unknown> =>
  interaction.isChatInputCommand() ? interaction.reply('yes') : undefined;

test('the client retries a 429 after the stated time', async () => {
  const { loopback, errors } = await startBot(reply);
  loopback.faults.rateLimitNext(2, 0.01, CALLBACK);
  const outcome = await loopback.member().slash('ask', { question: 'who?' });
  expect(outcome.kind).toBe('reply');
  expect(loopback.log.filter(({ route }) => CALLBACK.test(route)).map(({ status }) => status)).toEqual([
    429, 429, 204,
  ]);
  expect(errors).toEqual([]);
});

test('the client retries a 500; the first call had no effect', async () => {
  const { loopback, errors } = await startBot(reply);
  loopback.faults.failNext(1, 500, CALLBACK);
  const outcome = await loopback.member().slash('ask', { question: 'who?' });
  expect(outcome.messages).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('a delayed acknowledgement is late: 10062', async () => {
  const clock = createTestClock();
  const { loopback, errors } = await startBot(reply, onClock(clock).loopback);
  const ask = () => loopback.member().slash('ask', { question: 'who?' });
  expect((await comeTooLate(loopback, clock, ask)).kind).toBe('none');
  await expect.poll(() => errors).toMatchObject([{ code: 10062 }]);
  const late = loopback.log.find(({ code }) => code === 10062);
  expect(late?.refusal).toBe('Unknown interaction');
});

test('an acknowledgement whose answer is lost counts; its retry is refused', async () => {
  const { loopback, errors } = await startBot(reply);
  loopback.faults.loseNext(1, CALLBACK);
  const outcome = await loopback.member().slash('ask', { question: 'who?' });
  expect(outcome.kind).toBe('reply');
  await expect.poll(() => errors).toHaveLength(1);
  expect(outcome.messages).toHaveLength(1);
});

test('clear removes planned faults', async () => {
  const { loopback } = await startBot(reply);
  loopback.faults.failNext(9, 500);
  loopback.faults.clear();
  expect((await loopback.member().slash('ask', { question: 'who?' })).kind).toBe('reply');
  expect(loopback.log.filter(({ status }) => status >= 400)).toEqual([]);
});

test('accepts fifty calls a second with the token, then answers 429 to all', async () => {
  const loopback = await open({ clock: createTestClock() });
  const headers = { authorization: `Bot ${loopback.token}` };
  const me = () => fetch(`${loopback.restUrl}/v10/users/@me`, { headers });
  const statuses = await Promise.all(Array.from({ length: 60 }, async () => (await me()).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(50);
  const refused = await me();
  expect(refused.headers.get('x-ratelimit-global')).toBe('true');
  expect(await refused.json()).toMatchObject({ global: true, retry_after: expect.any(Number) });
});

test('refuses a web page that points its name here', async () => {
  const loopback = await open();
  const status = await new Promise((resolve) => {
    const headers = { host: 'evil.example' };
    request(`${loopback.restUrl}/v10/gateway`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

test('the log keeps the newest calls', async () => {
  const loopback = await open({ history: 3 });
  for (const path of ['a', 'b', 'c', 'd', 'e']) await fetch(`${loopback.restUrl}/v10/${path}`);
  expect(loopback.log.map(({ route }) => route)).toEqual(['/c', '/d', '/e']);
});

test('closing ends waiting interactions and every connection', async () => {
  const { loopback, client } = await startBot(async () => {});
  const waiting = loopback.member().slash('ask', { question: 'who?' });
  const never = waiting.then((outcome) => outcome.until(() => false));
  never.catch(() => {});
  await loopback.close();
  expect((await waiting).kind).toBe('none');
  await expect(never).rejects.toThrow('closed');
  await expect(fetch(`${loopback.restUrl}/v10/gateway`)).rejects.toThrow();
  await client.destroy();
});
