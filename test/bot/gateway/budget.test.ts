import { RESTEvents } from 'discord.js';
import fc from 'fast-check';
import { startLoopback } from 'loopback-discord';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createClient,
  limitInvalidRequests,
  TooManyInvalidRequests,
} from '../../../src/bot/gateway/createClient.ts';
import { createMetrics } from '../../../src/operations/createMetrics.ts';
import { answerOf, gate, start } from '../running.ts';
import { keepLog } from '../startBot.ts';

const question = 'Which countries offered peacekeeping troops?';
const TEN_MINUTES = 600_000;

describe('the calls to Discord per answer', () => {
  it('are one if the answer is ready at once', async () => {
    const { discord } = await start();
    const member = discord.member();
    const calls = async (act: () => Promise<unknown>): Promise<string[]> => {
      const before = discord.log.length;
      await act();
      return discord.log.slice(before).map(({ method, route }) => `${method} ${route}`);
    };
    const said = member.say('“It was a solutions-based discussion,” said Witkoff.');
    for (const act of [
      async () => answerOf(await member.slash('ask', { question })),
      async () => answerOf(await member.slash('ask', { question: 'Who won the football match?' })),
      async () => answerOf(await member.slash('ask', { question: '?' })),
      async () => answerOf(await member.slash('quote', { speaker: 'Witkoff' })),
      async () => answerOf(await member.messageMenu('Check this quote', said)),
      () => member.autocomplete('quote', 'speaker', 'wit'),
    ])
      expect(await calls(act)).toEqual(['POST /interactions/:id/:token/callback']);
  });

  it('are two if the answer is slow, or if the command may take long', async () => {
    const slow = gate();
    const { discord } = await start({
      deferAfter: 20,
      engine: (real) => ({ ask: (text) => slow.passed.then(() => real.ask(text)) }),
    });
    const outcome = await discord.member().slash('ask', { question });
    slow.open();
    await answerOf(outcome);
    const owner = discord.member({ id: discord.ownerId, admin: true });
    await answerOf(await owner.slash('corpus status'));
    const before = discord.log.length;
    await answerOf(await owner.slash('corpus reload'));
    const edited = [
      'POST /interactions/:id/:token/callback',
      'PATCH /webhooks/:application/:token/messages/:message',
    ];
    const routes = discord.log.map(({ method, route }) => `${method} ${route}`);
    expect(routes.slice(before)).toEqual(edited);
    const mine = discord.log.filter(({ interactionId }) => interactionId === outcome.interactionId);
    expect(mine.map(({ method, route }) => `${method} ${route}`)).toEqual(edited);
  });

  it('are not held back if many are made at once', async () => {
    const slow = gate();
    const { discord, bot } = await start({
      deferAfter: 1,
      engine: (real) => ({ ask: (text) => slow.passed.then(() => real.ask(text)) }),
    });
    let heldBack = 0;
    bot.client.rest.on(RESTEvents.RateLimited, () => {
      heldBack += 1;
    });
    const asked = await Promise.all(
      Array.from({ length: 120 }, () => discord.member().slash('ask', { question })),
    );
    slow.open();
    for (const outcome of asked) expect((await answerOf(outcome)).words).toContain('France');
    expect(heldBack).toBe(0);
  });

  it('are four at most if Discord refuses all of them', async () => {
    const { discord, log } = await start();
    const before = discord.log.length;
    discord.faults.failNext(1_000, 403, /callback/);
    void discord.member().slash('ask', { question });
    await expect.poll(() => log.map(({ message }) => message)).toContain('the failure could not be told');
    expect(discord.log.length - before).toBeLessThanOrEqual(4);
  });
});

describe('invalid requests', () => {
  afterEach(() => void vi.useRealTimers());

  it('do not exceed their limit in any ten minutes, in any order of requests and responses', async () => {
    vi.useFakeTimers();
    const request = fc.record({
      pause: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: TEN_MINUTES / 3 })),
      takes: fc.integer({ min: 0, max: 10_000 }),
      status: fc.constantFrom(200, 204, 401, 403, 404, 429, 500, 'lost' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { minLength: 20, maxLength: 80 }),
        fc.integer({ min: 1, max: 8 }),
        async (requests, most) => {
          const refusedAt: number[] = [];
          let next = { takes: 0, status: 200 as number | 'lost' };
          const send = limitInvalidRequests(most, async () => {
            const { takes, status } = next;
            await new Promise((resolve) => setTimeout(resolve, takes));
            if (status === 'lost') throw new Error('lost');
            if ([401, 403, 429].includes(status)) refusedAt.push(performance.now());
            return new Response(null, { status });
          });
          for (const { pause, takes, status } of requests) {
            await vi.advanceTimersByTimeAsync(pause);
            next = { takes, status };
            void send('http://localhost', {}).catch(() => undefined);
          }
          await vi.advanceTimersByTimeAsync(20_000);
          refusedAt.forEach((first) => {
            const within = refusedAt.filter((at) => at >= first && at - first <= TEN_MINUTES);
            expect(within.length).toBeLessThanOrEqual(most);
          });
        },
      ),
    );
  });

  it('are allowed again ten minutes later', async () => {
    vi.useFakeTimers();
    const send = limitInvalidRequests(2, async () => new Response(null, { status: 429 }));
    const status = async () => (await send('http://localhost', {})).status;
    expect([await status(), await status()]).toEqual([429, 429]);
    await expect(status()).rejects.toThrow(TooManyInvalidRequests);
    vi.advanceTimersByTime(TEN_MINUTES + 1);
    expect(await status()).toBe(429);
  });

  it('stop a client that Discord rate-limits again and again with a wait of zero', async () => {
    const discord = await startLoopback({ history: 1_000 });
    const metrics = createMetrics();
    const client = createClient({
      logger: keepLog().logger,
      metrics,
      api: discord.restUrl,
      mostInvalidRequests: 40,
    });
    try {
      client.rest.setToken(discord.token);
      discord.faults.rateLimitNext(Number.MAX_SAFE_INTEGER, 0);
      const callbacks = Array.from({ length: 20 }, (_, id) =>
        client.rest.post(`/interactions/${id}/token/callback`, { body: { type: 5 }, auth: false }),
      );
      const results = await Promise.allSettled(callbacks);
      expect(results.map((result) => result.status === 'rejected' && result.reason.name)).toEqual(
        results.map(() => 'TooManyInvalidRequests'),
      );
      expect(discord.log).toHaveLength(40);
      const text = await metrics.registry.metrics();
      expect(text).toContain('talks_bot_invalid_requests_total{status="429"} 40');
    } finally {
      await client.destroy();
      await discord.close();
    }
  });
});
