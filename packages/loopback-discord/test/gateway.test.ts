import { once } from 'node:events';
import { type Client, Events, type Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LoopbackDiscord } from '../src/loopbackDiscord.ts';
import { open, startBot } from './support.ts';

const reply = async (interaction: Interaction): Promise<unknown> =>
  interaction.isChatInputCommand()
    ? interaction.reply(interaction.options.getString('question', true))
    : undefined;

/** Resolves when the client's shard continues its old session; never rejects. */
const resumed = (client: Client) =>
  new Promise<unknown>((resolve) => client.once(Events.ShardResume, resolve));
/** Resolves when the client has lost its connection; never rejects. */
const disconnected = (client: Client) =>
  new Promise<unknown>((resolve) => client.once(Events.ShardReconnecting, resolve));

describe('a real client', () => {
  test.each([
    ['a close with code 4000', (loopback: LoopbackDiscord) => loopback.gateway.drop(4000)],
    ['a cut connection', (loopback: LoopbackDiscord) => loopback.gateway.drop()],
    ['op 7', (loopback: LoopbackDiscord) => loopback.gateway.reconnect()],
  ])('resumes after %s, and gets the events that it missed, in order', async (_, drop) => {
    const { loopback, client, errors } = await startBot(reply);
    const again = resumed(client);
    const gone = disconnected(client);
    drop(loopback);
    await gone;
    const member = loopback.member();
    const outcomes = await Promise.all(['1', '2', '3'].map((question) => member.slash('ask', { question })));
    await again;
    expect(outcomes.map(({ kind }) => kind)).toEqual(['reply', 'reply', 'reply']);
    expect(outcomes.map(({ messages }) => messages[0]?.json.content)).toEqual(['1', '2', '3']);
    expect(loopback.messages()).toHaveLength(3);
    expect(loopback.gateway.sessions()).toBe(1);
    expect(errors).toEqual([]);
  });

  test('resumes at once if the session may be resumed', async () => {
    const { loopback, client } = await startBot(reply);
    const again = resumed(client);
    loopback.gateway.invalidate(true);
    await again;
    expect((await loopback.member().slash('ask', { question: '1' })).kind).toBe('reply');
  });

  test('identifies again after an invalid session', async () => {
    const { loopback, client, errors } = await startBot(reply);
    const ready = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    loopback.gateway.refuseResume(true);
    loopback.gateway.drop(4000);
    await ready;
    expect(loopback.gateway.sessions()).toBe(1);
    expect((await loopback.member().slash('ask', { question: '1' })).kind).toBe('reply');
    expect(errors).toEqual([]);
  });

  test('receives nothing during a silence, and everything after it', async () => {
    const { loopback, client } = await startBot(reply, { heartbeatInterval: 300 });
    const again = resumed(client);
    loopback.gateway.silence(true);
    const outcome = loopback.member().slash('ask', { question: '1' });
    await expect.poll(() => loopback.gateway.sessions()).toBe(0);
    loopback.gateway.silence(false);
    // A connection that misses its HELLO during the silence waits forever, so the test closes it.
    loopback.gateway.drop(4000);
    await again;
    expect((await outcome).kind).toBe('reply');
  });
});

/** Opens a bare connection: the messages that it receives, and the code that closed it. */
const connect = async (loopback: LoopbackDiscord, query = '?v=10&encoding=json') => {
  const response = await fetch(`${loopback.restUrl}/v10/gateway`);
  const { url } = (await response.json()) as { url: string };
  const socket = new WebSocket(url + query);
  const heard: { op: number; t: string | null; s: number | null; d: Record<string, unknown> }[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  const say = (op: number, d?: unknown): void => socket.send(JSON.stringify({ op, d }));
  const hear = async (op: number, t: string | null = null) => {
    for (;;) {
      const found = heard.find((each) => each.op === op && each.t === t);
      if (found) return found;
      await once(socket, 'message');
    }
  };
  return { socket, heard, closed, say, hear };
};

describe('the protocol', () => {
  const identify = ({ token }: LoopbackDiscord) => ({ token, intents: 1, properties: {} });

  test('HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeat', async () => {
    const loopback = await open();
    const { hear, say } = await connect(loopback);
    expect((await hear(10)).d).toEqual({ heartbeat_interval: 41_250 });
    say(2, identify(loopback));
    const ready = await hear(0, 'READY');
    expect(ready.s).toBe(1);
    expect(ready.d).toMatchObject({ v: 10, user: { id: loopback.applicationId, bot: true } });
    expect(ready.d.resume_gateway_url).toMatch(/^ws:\/\/127\.0\.0\.1:/);
    expect((await hear(0, 'GUILD_CREATE')).s).toBe(2);
    say(1, 2);
    await hear(11);
  });

  test.each([
    ['no JSON', 4002, ({ socket }: Awaited<ReturnType<typeof connect>>) => socket.send('{')],
    ['an unknown op', 4002, ({ say }) => say(99)],
    ['presence before IDENTIFY', 4003, ({ say }) => say(3, {})],
    ['a wrong token', 4004, ({ say }) => say(2, { token: 'wrong', intents: 1 })],
    ['a wrong token on RESUME', 4004, ({ say }) => say(6, { token: 'wrong', session_id: 'x', seq: 1 })],
    ['unknown intents', 4013, ({ say }, loopback) => say(2, { ...identify(loopback), intents: 2 ** 30 })],
    ['privileged intents', 4014, ({ say }, loopback) => say(2, { ...identify(loopback), intents: 1 << 15 })],
    [
      'a second IDENTIFY',
      4005,
      ({ say }, loopback) => {
        say(2, identify(loopback));
        say(2, identify(loopback));
      },
    ],
  ] as readonly [
    string,
    number,
    (c: Awaited<ReturnType<typeof connect>>, loopback: LoopbackDiscord) => void,
  ][])('%s closes with %i', async (_, code, act) => {
    const loopback = await open();
    const connection = await connect(loopback);
    act(connection, loopback);
    expect(await connection.closed).toBe(code);
  });

  test('another API version closes with 4012', async () => {
    expect(await (await connect(await open(), '?v=9')).closed).toBe(4012);
  });

  test('an unknown session and a sequence number that it never reached are invalid', async () => {
    const loopback = await open();
    const first = await connect(loopback);
    first.say(2, identify(loopback));
    const { session_id } = (await first.hear(0, 'READY')).d;
    first.socket.terminate();
    for (const resume of [
      { session_id: 'x', seq: 1 },
      { session_id, seq: 99 },
    ]) {
      const { say, hear } = await connect(loopback);
      say(6, { token: loopback.token, ...resume });
      expect((await hear(9)).d).toBe(false);
    }
  });

  test('a client that closes with 1000 has no session to resume', async () => {
    const loopback = await open();
    const first = await connect(loopback);
    first.say(2, identify(loopback));
    const { session_id } = (await first.hear(0, 'READY')).d;
    first.socket.close(1000);
    await first.closed;
    const { say, hear } = await connect(loopback);
    say(6, { token: loopback.token, session_id, seq: 1 });
    await hear(9);
  });

  test('RESUME replays the events after the given number, and none before it', async () => {
    const loopback = await open();
    const first = await connect(loopback);
    first.say(2, identify(loopback));
    const { session_id } = (await first.hear(0, 'READY')).d;
    first.socket.terminate();
    const { say, hear, heard } = await connect(loopback);
    say(6, { token: loopback.token, session_id, seq: 1 });
    await hear(0, 'RESUMED');
    expect(heard.filter(({ op }) => op === 0).map(({ s, t }) => [s, t])).toEqual([
      [2, 'GUILD_CREATE'],
      [3, 'RESUMED'],
    ]);
  });

  test('a half-open connection receives nothing more; a new one takes over the session', async () => {
    const loopback = await open();
    const first = await connect(loopback);
    first.say(2, identify(loopback));
    const { session_id } = (await first.hear(0, 'READY')).d;
    await first.hear(0, 'GUILD_CREATE');
    loopback.gateway.halfOpen();
    first.say(1, 2);
    loopback.member({ roles: ['123456789012345678'] });
    const { say, hear } = await connect(loopback);
    say(6, { token: loopback.token, session_id, seq: 2 });
    await hear(0, 'GUILD_ROLE_CREATE');
    await hear(0, 'RESUMED');
    expect(first.heard.map(({ t }) => t)).toEqual([null, 'READY', 'GUILD_CREATE']);
    expect(loopback.gateway.sessions()).toBe(1);
    first.socket.terminate();
  });

  test.each(['//', '/gateway/x', '/?v=10'])('an upgrade at %s is refused', async (path) => {
    const { restUrl } = await open();
    const socket = new WebSocket(restUrl.replace('http', 'ws').replace('/api', path));
    await new Promise((resolve) => socket.on('error', resolve));
    expect((await fetch(`${restUrl}/v10/gateway`)).status).toBe(200);
  });
});
