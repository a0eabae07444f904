import { startLoopback } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../src/shared/userError.ts';
import { buttonOf } from '../buttons.ts';
import { answerOf, gate, refusals, start } from '../running.ts';
import { soundCommand } from '../soundCommand.ts';
import type { Setting } from '../startBot.ts';

const question = 'Which countries offered peacekeeping troops?';

/** Starts a bot that receives interactions by HTTP, on a free port. */
const startByHttp = async (setting: Setting = {}) => {
  // Opens and closes a server to find a free port.
  const free = await startLoopback();
  const port = Number(new URL(free.restUrl).port);
  await free.close();
  const running = await start({
    ...setting,
    settingsOf: ({ endpoint }) => ({ http: { publicKey: endpoint.publicKey, host: '127.0.0.1', port } }),
  });
  const url = `http://127.0.0.1:${port}/`;
  running.discord.endpoint.connect(url);
  return { ...running, running, url };
};

describe('a bot over HTTP', () => {
  it('opens no gateway, and answers in the response', async () => {
    const { discord, running } = await startByHttp();
    expect(discord.gateway.sessions()).toBe(0);
    const outcome = await discord.member().slash('ask', { question });
    expect(outcome.kind).toBe('reply');
    expect((await answerOf(outcome)).words).toContain('France and the United Kingdom');
    expect(
      discord.log.filter(({ method, route }) => method === 'POST' && route.includes('webhooks')),
    ).toEqual([]);
    expect(refusals(running)).toEqual([]);
  });

  it('names the variable to change if its port is taken', async () => {
    const taken = await startLoopback();
    onTestFinished(() => taken.close());
    const port = Number(new URL(taken.restUrl).port);
    const starting = start({
      settingsOf: ({ endpoint }) => ({ http: { publicKey: endpoint.publicKey, host: '127.0.0.1', port } }),
    });
    await expect(starting).rejects.toThrow(UserError);
    await expect(starting).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken by another program. Choose another: INTERACTIONS_PORT=${port + 1}`,
    );
  });

  it('handles presses, forms and typing, shares and dismisses', async () => {
    const { discord, running } = await startByHttp();
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question, private: true }));
    const more = await member.click(message, buttonOf(message, '2 more passages'));
    expect(more.kind).toBe('update');
    const opened = await member.click(message, buttonOf(message, 'Follow up'));
    expect(opened.kind).toBe('modal');
    if (!opened.modal) throw new Error('no form');
    const sent = await answerOf(await member.submitModal(opened.modal, { question: 'and Witkoff?' }));
    expect(sent).toMatchObject({ kind: 'defer', private: true });
    expect(sent.words).toContain('↪️ I understood “and Witkoff?” as:');
    const { choices } = await member.autocomplete('quote', 'speaker', 'Wit');
    expect(choices).toMatchObject([{ name: expect.stringContaining('Steve Witkoff') }]);
    await member.click(await more.settled(), buttonOf(await more.settled(), 'Share'));
    await expect.poll(() => discord.messages(discord.member()).length).toBe(1);
    const [shared] = discord.messages(discord.member());
    if (!shared) throw new Error('nothing is shared');
    await member.click(shared, buttonOf(shared, 'Dismiss'));
    await expect.poll(() => discord.messages(discord.member())).toEqual([]);
    expect(refusals(running)).toEqual([]);
  });

  it('defers a slow answer in the response, and edits it later', async () => {
    const slow = gate();
    const engine: Setting['engine'] = (real) => ({
      ask: (...asked) => slow.passed.then(() => real.ask(...asked)),
    });
    const { discord, running } = await startByHttp({ deferAfter: 1, engine });
    const outcome = await discord.member().slash('ask', { question });
    expect(outcome.kind).toBe('defer');
    slow.open();
    expect((await answerOf(outcome)).words).toContain('France');
    expect(refusals(running)).toEqual([]);
  });

  it('edits a deferral only after its response, even if the answer is ready at once', async () => {
    const commands = [soundCommand('quick', { acknowledgement: 'at-once' })];
    const { discord, running } = await startByHttp({ commands });
    for (let n = 0; n < 20; n += 1) {
      const outcome = await discord.member().slash('quick');
      expect((await answerOf(outcome)).words).toContain('from quick');
    }
    expect(refusals(running)).toEqual([]);
  });

  it('refuses unsigned requests, oversized bodies and other methods', async () => {
    const { discord, url, log } = await startByHttp();
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(url, { method: 'POST', body, headers }).then(({ status }) => status);
    expect(await post('{"type":1}')).toBe(401);
    expect(
      await post('{"type":1}', { 'x-signature-ed25519': 'ab'.repeat(64), 'x-signature-timestamp': '1' }),
    ).toBe(401);
    expect(await post('x'.repeat(5_000_000))).toBe(413);
    expect((await fetch(url)).status).toBe(405);
    expect((await answerOf(await discord.member().slash('help'))).kind).toBe('reply');
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
