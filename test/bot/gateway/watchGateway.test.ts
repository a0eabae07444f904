import { describe, expect, it } from 'vitest';
import { answerOf, start } from '../running.ts';

const question = 'Which countries offered peacekeeping troops?';
const messages = (log: readonly { message: string }[]) => log.map(({ message }) => message);

describe('a gateway that falls silent', () => {
  it('is replaced by a new connection, which resumes the session and delivers missed events', async () => {
    const { discord, log } = await start({ silence: 2_000 });
    discord.gateway.halfOpen();
    const answer = await answerOf(await discord.member().slash('ask', { question }));
    expect(answer).toMatchObject({ kind: 'reply', words: expect.stringContaining('France') });
    expect(messages(log)).toContain('the gateway is silent: reconnecting');
    expect(messages(log)).toContain('the gateway session is resumed');
  });

  it('is retried while it sends no greeting', async () => {
    const { discord, log } = await start({ silence: 2_000 });
    discord.gateway.silence(true);
    const asked = discord.member().slash('ask', { question });
    const silences = () => messages(log).filter((message) => message.startsWith('the gateway is silent'));
    await expect.poll(() => silences().length).toBeGreaterThan(1);
    discord.gateway.silence(false);
    expect((await answerOf(await asked)).words).toContain('France');
    expect(messages(log)).toContain('the gateway session is resumed');
  });

  it('reports its round-trip time in seconds', async () => {
    const began = performance.now();
    const { metrics } = await start();
    const ping = async () => (await metrics.gatewayPing.get()).values[0]?.value;
    expect(await ping()).toBe(0);
    await expect.poll(ping).toBeGreaterThan(0);
    // The time is not counted from an old heartbeat, nor from 1970.
    expect(await ping()).toBeLessThan((performance.now() - began) / 1_000);
  });

  it('does not delay the close of the bot', async () => {
    const { bot, discord } = await start();
    discord.gateway.halfOpen();
    await bot.close();
    expect(bot.client.isReady()).toBe(false);
  });
});
