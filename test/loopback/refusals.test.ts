import type { Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { LoopbackOptions } from '../../src/loopback/loopbackDiscord.ts';
import { container, startBot } from './support.ts';

const V2 = 1 << 15;
const SECRET = 1 << 6;

/** A bot that answers nothing itself: the test answers with raw calls, in place of the client. */
const rawBot = async (options: LoopbackOptions = {}) => {
  const arrived: Interaction[] = [];
  const { loopback } = await startBot(async (interaction) => arrived.push(interaction), options);
  const call = async (method: string, path: string, body?: unknown) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${loopback.restUrl}/v10${path}`, {
      method,
      headers: isForm || body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text) };
  };
  /** Lets a member do something and gives the bot's raw means to answer it. */
  const after = async (act: () => Promise<unknown>) => {
    const before = arrived.length;
    const done = act();
    while (arrived.length === before) await new Promise((resolve) => setTimeout(resolve, 2));
    const { id, token } = arrived.at(-1) as Interaction;
    const hook = `/webhooks/${loopback.applicationId}/${token}`;
    return {
      done,
      id,
      token,
      respond: (type: number, data?: unknown) =>
        call('POST', `/interactions/${id}/${token}/callback`, { type, data }),
      followUp: (body: unknown) => call('POST', hook, body),
      original: (method: string, body?: unknown) => call(method, `${hook}/messages/%40original`, body),
      call: (method: string, message: string, body?: unknown) =>
        call(method, `${hook}/messages/${message}`, body),
      raw: (body: unknown) => call('POST', `/interactions/${id}/${token}/callback`, body),
    };
  };
  const ask = () => after(() => loopback.member().slash('ask', { question: 'who?' }));
  return { loopback, call, after, ask };
};

const button = (custom_id: string, extra: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...extra,
});
const row = (...components: object[]) => ({ type: 1, components });
const v2 = (...components: unknown[]) => ({ flags: V2, components });
const text = (content: string) => ({ type: 10, content });
const section = (accessory: object | undefined, ...texts: string[]) => ({
  type: 9,
  components: texts.map(text),
  accessory,
});
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const select = (extra: object) => ({ type: 3, custom_id: 'menu', options: options(3), ...extra });
const many = (count: number) => Array.from({ length: count }, () => text('x'));

const REPLIES: readonly [string, unknown, number, string][] = [
  ['nothing in it', {}, 50006, ''],
  ['empty content', { content: '' }, 50006, ''],
  ['rows alone', { components: [row(button('a'))] }, 50006, ''],
  ['V2 without components', { flags: V2, components: [] }, 50006, ''],
  ['content of 2,001', { content: 'x'.repeat(2001) }, 50035, 'content'],
  ['content of a wrong type', { content: 5 }, 50035, 'content'],
  ['eleven embeds', { embeds: Array(11).fill({ title: 'x' }) }, 50035, 'embeds'],
  ['embeds above 6,000', { embeds: Array(2).fill({ description: 'x'.repeat(3001) }) }, 50035, 'embeds'],
  ['a V2 component without the flag', { content: 'x', components: [text('x')] }, 50035, 'components.0.type'],
  [
    'six rows',
    { content: 'x', components: 'abcdef'.split('').map((id) => row(button(id))) },
    50035,
    'components',
  ],
  ['content beside V2', { ...v2(text('x')), content: 'x' }, 50035, 'content'],
  ['embeds beside V2', { ...v2(text('x')), embeds: [{ title: 'x' }] }, 50035, 'embeds'],
  ['a poll beside V2', { ...v2(text('x')), poll: {} }, 50035, 'poll'],
  ['41 components', v2({ type: 17, components: many(40) }), 50035, 'components'],
  ['4,001 characters', v2(text('x'.repeat(2001)), text('x'.repeat(2000))), 50035, 'components'],
  ['an unknown component', v2({ type: 99 }), 50035, 'components.0.type'],
  ['an empty text', v2(text('')), 50035, 'components.0.content'],
  ['an empty container', v2({ type: 17, components: [] }), 50035, 'components.0.components'],
  [
    'a container in a container',
    v2({ type: 17, components: [container('x')] }),
    50035,
    'components.0.components.0.type',
  ],
  [
    'six buttons in a row',
    v2(row(...'abcdef'.split('').map((id) => button(id)))),
    50035,
    'components.0.components',
  ],
  ['an empty row', v2(row()), 50035, 'components.0.components'],
  ['a menu beside a button', v2(row(button('a'), select({}))), 50035, 'components.0.components.1'],
  [
    'a label of 81',
    v2(row(button('a', { label: 'x'.repeat(81) }))),
    50035,
    'components.0.components.0.label',
  ],
  ['no label', v2(row(button('a', { label: undefined }))), 50035, 'components.0.components.0'],
  ['an empty custom id', v2(row(button(''))), 50035, 'components.0.components.0.custom_id'],
  ['a custom id of 101', v2(row(button('x'.repeat(101)))), 50035, 'components.0.components.0.custom_id'],
  [
    'a button without custom id',
    v2(row({ type: 2, style: 1, label: 'x' })),
    50035,
    'components.0.components.0.custom_id',
  ],
  [
    'a link with a custom id',
    v2(row(button('a', { style: 5, url: 'https://e.org' }))),
    50035,
    'components.0.components.0.custom_id',
  ],
  [
    'a link of 513',
    v2(row({ type: 2, style: 5, label: 'x', url: `https://e.org/${'x'.repeat(499)}` })),
    50035,
    'components.0.components.0.url',
  ],
  [
    'a link of script',
    v2(row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })),
    50035,
    'components.0.components.0.url',
  ],
  [
    'the same custom id twice',
    v2(row(button('a')), section(button('a'), 'x')),
    50035,
    'components.1.accessory.custom_id',
  ],
  ['the same id twice', v2({ ...text('x'), id: 7 }, { ...text('x'), id: 7 }), 50035, 'components.1.id'],
  ['a section without accessory', v2(section(undefined, 'x')), 50035, 'components.0.accessory'],
  ['a section of four texts', v2(section(button('a'), 'x', 'x', 'x', 'x')), 50035, 'components.0.components'],
  ['a section of none', v2(section(button('a'))), 50035, 'components.0.components'],
  ['a text as accessory', v2(section(text('x'), 'x')), 50035, 'components.0.accessory.type'],
  ['26 options', v2(row(select({ options: options(26) }))), 50035, 'components.0.components.0.options'],
  ['no options', v2(row(select({ options: [] }))), 50035, 'components.0.components.0.options'],
  [
    'an option value twice',
    v2(row(select({ options: [...options(1), ...options(1)] }))),
    50035,
    'components.0.components.0.options.1.value',
  ],
  [
    'more to choose than there is',
    v2(row(select({ max_values: 4 }))),
    50035,
    'components.0.components.0.max_values',
  ],
  [
    'a file that is not there',
    v2({ type: 13, file: { url: 'attachment://a.txt' } }),
    50035,
    'components.0.file.url',
  ],
  [
    'a picture that is not there',
    v2(section({ type: 11, media: { url: 'attachment://a.png' } }, 'x')),
    50035,
    'components.0.accessory.media.url',
  ],
  [
    'an attachment that is not there',
    { content: 'x', attachments: [{ id: '0' }] },
    50035,
    'attachments.0.id',
  ],
  [
    'mentions of users twice',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'.repeat(18)] } },
    50035,
    'allowed_mentions',
  ],
];

const at = (errors: Record<string, unknown>, path: string): unknown =>
  ['data', ...path.split('.')].reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], errors);

describe('a message is refused, and the interaction stays open', () => {
  test.each(REPLIES)('%s', async (_, data, code, path) => {
    const { ask } = await rawBot();
    const { respond, done } = await ask();
    const { status, json } = await respond(4, data);
    expect({ status, code: json.code }).toEqual({ status: 400, code });
    if (path) expect(at(json.errors, path)).toHaveProperty('_errors');
    expect((await respond(4, { content: 'x' })).status).toBe(204);
    expect(await done).toMatchObject({ kind: 'reply' });
  });

  test('above 10,170 bytes the server itself fails', async () => {
    const { ask } = await rawBot();
    const { respond } = await ask();
    expect((await respond(4, v2(text('字'.repeat(3387))))).status).toBe(500);
    expect((await respond(4, v2(text('字'.repeat(3386))))).status).toBe(204);
  });

  test('what is within every limit passes', async () => {
    const { ask } = await rawBot();
    const { respond } = await ask();
    const full = [
      { type: 17, accent_color: 0xffffff, components: [...many(18), section(button('a'), 'x', 'x', 'x')] },
      row(...['b', 'c', 'd', 'e'].map((id) => button(id, { label: 'x'.repeat(80) })), {
        ...{ type: 2, style: 5, label: 'x', url: `https://e.org/${'x'.repeat(498)}` },
      }),
      row(select({ options: options(25), max_values: 25 })),
      { type: 12, items: [{ media: { url: 'https://e.org/a.png' } }] },
      { type: 14, spacing: 2, divider: true },
      text('x'.repeat(3974)),
      ...many(5),
    ];
    expect(await respond(4, v2(...full))).toMatchObject({ status: 204 });
  });
});

describe('acknowledgements', () => {
  test('the second one: 40060', async () => {
    const { ask } = await rawBot();
    const { respond } = await ask();
    expect((await respond(5)).status).toBe(204);
    expect(await respond(4, { content: 'x' })).toMatchObject({ status: 400, json: { code: 40060 } });
  });

  test('too late: 10062, and the webhook is unknown', async () => {
    const { ask } = await rawBot({ acknowledgeWithin: 30 });
    const { respond, followUp, done } = await ask();
    expect(await followUp({ content: 'x' })).toMatchObject({ status: 404, json: { code: 10015 } });
    expect(await done).toMatchObject({ kind: 'none' });
    expect(await respond(5)).toMatchObject({ status: 404, json: { code: 10062 } });
    expect(await followUp({ content: 'x' })).toMatchObject({ status: 404, json: { code: 10015 } });
  });

  test('a wrong token: 10062 for callbacks, 50027 for webhooks', async () => {
    const { loopback, call, ask } = await rawBot();
    const { id } = await ask();
    const callback = await call('POST', `/interactions/${id}/wrong/callback`, { type: 5 });
    expect(callback).toMatchObject({ status: 404, json: { code: 10062 } });
    const hook = await call('POST', `/webhooks/${loopback.applicationId}/wrong`, { content: 'x' });
    expect(hook).toMatchObject({ status: 401, json: { code: 50027 } });
    expect(await call('POST', `/webhooks/${id}/wrong`, { content: 'x' })).toMatchObject({
      json: { code: 10015 },
    });
  });

  test('a dead token: 50027', async () => {
    const { ask } = await rawBot({ tokenLife: 40 });
    const { respond, original } = await ask();
    await respond(4, { content: 'x' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await original('PATCH', { content: 'y' })).toMatchObject({ status: 401, json: { code: 50027 } });
  });

  test.each([V2, SECRET | V2, 4, 1 << 12])('a defer with flags %i', async (flags) => {
    const { ask } = await rawBot();
    const { respond } = await ask();
    const { json } = await respond(5, { flags });
    expect(json).toMatchObject({
      code: 50035,
      errors: { data: { flags: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } },
    });
    expect((await respond(5, { flags: SECRET })).status).toBe(204);
  });

  test.each([1, 6, 7, 8, 99, '4', undefined])('type %s does not answer a slash command', async (type) => {
    const { ask } = await rawBot();
    const { raw } = await ask();
    expect(await raw({ type, data: { content: 'x', choices: [] } })).toMatchObject({ json: { code: 50035 } });
  });

  test.each([
    ['no JSON', '{'],
    ['a list', []],
    ['text as data', { type: 4, data: 'x' }],
    ['null', null],
  ])('a body that is %s', async (_, body) => {
    const { ask } = await rawBot();
    const { raw } = await ask();
    expect((await raw(body)).status).toBe(400);
  });
});

describe('edits', () => {
  test('IS_COMPONENTS_V2 cannot be unset, nor content come beside it', async () => {
    const { ask } = await rawBot();
    const { respond, original } = await ask();
    await respond(4, v2(text('x')));
    expect(await original('PATCH', { flags: 0, content: 'x', components: [] })).toMatchObject({
      json: { code: 50035 },
    });
    expect(await original('PATCH', { content: 'x' })).toMatchObject({ json: { code: 50035 } });
    expect(await original('PATCH', { components: [] })).toMatchObject({ json: { code: 50006 } });
    expect(await original('PATCH', { components: [text('y')] })).toMatchObject({ json: { flags: V2 } });
  });

  test('a message with content becomes V2 only without it', async () => {
    const { ask } = await rawBot();
    const { respond, original } = await ask();
    await respond(4, { content: 'x' });
    expect(await original('PATCH', v2(text('y')))).toMatchObject({
      json: { code: 50035, errors: { content: {} } },
    });
    expect(await original('PATCH', { ...v2(text('y')), content: null })).toMatchObject({
      json: { content: '', flags: V2 },
    });
    expect(await original('PATCH', { content: '' })).toMatchObject({ status: 200 });
  });

  test('unknown messages: 10008', async () => {
    const { loopback, ask } = await rawBot();
    const stranger = loopback.member().say('hello');
    const { respond, original, call } = await ask();
    await respond(9, { custom_id: 'm', title: 'x', components: [text('x')] });
    expect(await original('GET')).toMatchObject({ status: 404, json: { code: 10008 } });
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { content: 'x' } : undefined;
      expect(await call(method, stranger.id, body)).toMatchObject({ status: 404, json: { code: 10008 } });
    }
  });
});

describe('autocomplete', () => {
  const choices = (count: number) => ({
    choices: Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: `v${n}` })),
  });
  test.each([
    ['26 choices', choices(26)],
    ['an empty name', { choices: [{ name: '', value: 'x' }] }],
    ['a name of 101', { choices: [{ name: 'x'.repeat(101), value: 'x' }] }],
    ['a value of 101', { choices: [{ name: 'x', value: 'x'.repeat(101) }] }],
    ['a number for a string', { choices: [{ name: 'x', value: 1 }] }],
    ['no choices', {}],
  ])('%s', async (_, data) => {
    const { loopback, after } = await rawBot();
    const { respond, followUp, done } = await after(() =>
      loopback.member().autocomplete('quote', 'speaker', 'w'),
    );
    expect(await respond(4, { content: 'x' })).toMatchObject({ json: { code: 50035, errors: { type: {} } } });
    expect(await respond(8, data)).toMatchObject({
      json: { code: 50035, errors: { data: { choices: {} } } },
    });
    expect((await respond(8, choices(25))).status).toBe(204);
    expect(await done).toMatchObject({ kind: 'choices', choices: choices(25).choices });
    expect(await followUp({ content: 'x' })).toMatchObject({ json: { code: 10015 } });
  });
});

describe('the bot token', () => {
  test.each(['/users/@me', '/gateway/bot', '/applications/@me', '/oauth2/applications/@me'])(
    '%s: 401',
    async (path) => {
      const { loopback, call } = await rawBot();
      expect(await call('GET', path)).toMatchObject({ status: 401, json: { code: 0 } });
      const headers = { authorization: 'Bot wrong' };
      expect((await fetch(`${loopback.restUrl}/v10${path}`, { headers })).status).toBe(401);
    },
  );

  test('unknown routes: 404', async () => {
    const { call } = await rawBot();
    expect(await call('GET', '/nowhere')).toMatchObject({ status: 404, json: { code: 0 } });
  });
});
