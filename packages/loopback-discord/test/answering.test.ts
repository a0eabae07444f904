import { describe, expect, test } from 'vitest';
import { onClock } from './comeTooLate.ts';
import { rawBot } from './rawBot.ts';
import { createTestClock } from './testClock.ts';

const V2 = 1 << 15;
const SECRET = 1 << 6;

const v2 = (...components: unknown[]) => ({ flags: V2, components });
const text = (content: string) => ({ type: 10, content });

describe('acknowledgements', () => {
  test('a second callback gets 40060', async () => {
    const { ask } = await rawBot();
    const { respond } = await ask();
    expect((await respond(5)).status).toBe(204);
    expect(await respond(4, { content: 'x' })).toMatchObject({ status: 400, json: { code: 40060 } });
  });

  test('a late callback gets 10062, and the webhook is unknown', async () => {
    const clock = createTestClock();
    const { ask } = await rawBot(onClock(clock).loopback);
    const { respond, followUp, done } = await ask();
    expect(await followUp({ content: 'x' })).toMatchObject({ status: 404, json: { code: 10015 } });
    clock.pass(3_000);
    expect(await done).toMatchObject({ kind: 'none' });
    expect(await respond(5)).toMatchObject({ status: 404, json: { code: 10062 } });
    expect(await followUp({ content: 'x' })).toMatchObject({ status: 404, json: { code: 10015 } });
  });

  test('a wrong token gets 10062 for callbacks, 50027 for webhooks', async () => {
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

  test('an expired token gets 50027', async () => {
    const clock = createTestClock();
    const { ask } = await rawBot({ clock });
    const { respond, original } = await ask();
    await respond(4, { content: 'x' });
    clock.pass(15 * 60_000);
    expect(await original('PATCH', { content: 'y' })).toMatchObject({ status: 200 });
    clock.pass(1);
    expect(await original('PATCH', { content: 'z' })).toMatchObject({ status: 401, json: { code: 50027 } });
  });

  test.each([V2, SECRET | V2, 4, 1 << 12])(
    'a defer with flags %i gets 50035 and leaves the interaction open',
    async (flags) => {
      const { ask } = await rawBot();
      const { respond } = await ask();
      const { json } = await respond(5, { flags });
      expect(json).toMatchObject({
        code: 50035,
        errors: { data: { flags: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } },
      });
      expect((await respond(5, { flags: SECRET })).status).toBe(204);
    },
  );

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
  ])('a body that is %s is refused', async (_, body) => {
    const { ask } = await rawBot();
    const { raw } = await ask();
    expect((await raw(body)).status).toBe(400);
  });
});

describe('edits', () => {
  test('IS_COMPONENTS_V2 cannot be unset and forbids content', async () => {
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

  test('a message becomes V2 only if the edit removes its content', async () => {
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

  test('an unknown message gets 10008', async () => {
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
  ])('refuses %s and accepts 25 choices', async (_, data) => {
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
    'is required at %s: 401',
    async (path) => {
      const { loopback, call } = await rawBot();
      expect(await call('GET', path)).toMatchObject({ status: 401, json: { code: 0 } });
      const headers = { authorization: 'Bot wrong' };
      expect((await fetch(`${loopback.restUrl}/v10${path}`, { headers })).status).toBe(401);
    },
  );

  test('an unknown route gets 404', async () => {
    const { call } = await rawBot();
    expect(await call('GET', '/nowhere')).toMatchObject({ status: 404, json: { code: 0 } });
  });
});
