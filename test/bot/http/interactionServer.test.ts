import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createInteractionServer } from '../../../src/bot/http/interactionServer.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const START = 1_700_000_000_000;
const MINUTE = 60_000;

/** Starts a server that answers every interaction, on a clock that the test moves. */
const serve = async (isReady = true) => {
  let time = START;
  const faults: unknown[] = [];
  const { server, answer } = createInteractionServer({
    publicKey: hex,
    isReady: () => isReady,
    onInteraction: ({ id }) => void answer(id, { body: `{"for":"${id}"}`, type: 'application/json' }),
    onFault: (error) => faults.push(error),
    now: () => time,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    expect(faults).toEqual([]);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const post = async (body: string) => {
    const timestamp = String(time / 1_000);
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
    const response = await fetch(url, { method: 'POST', headers, body });
    return [response.status, await response.text()];
  };
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { post, pass };
};

const sent = (id: string) => JSON.stringify({ type: 2, id, token: `token-${id}` });

it('answers a ping, ready or not, and an interaction in its response', async () => {
  for (const isReady of [true, false])
    expect(await (await serve(isReady)).post('{"type":1}')).toEqual([200, '{"type":1}']);
  expect(await (await serve()).post(sent('1'))).toEqual([200, '{"for":"1"}']);
});

it('accepts an interaction once, and remembers it for a quarter of an hour', async () => {
  const { post, pass } = await serve();
  expect((await post(sent('1')))[0]).toBe(200);
  pass(14 * MINUTE);
  expect(await post(sent('1'))).toEqual([409, '']);
  expect((await post(sent('2')))[0]).toBe(200);
  pass(2 * MINUTE);
  expect((await post(sent('1')))[0]).toBe(200);
});

it('accepts nothing before it is ready, and no body that is not an interaction', async () => {
  expect((await (await serve(false)).post(sent('1')))[0]).toBe(503);
  const { post } = await serve();
  for (const body of ['', '[]', 'null', '{"type":2}', '{"type":2,"id":7,"token":"x"}'])
    expect((await post(body))[0]).toBe(400);
});
