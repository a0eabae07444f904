import { DiscordAPIError, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { comeTooLate, onClock } from '../../packages/loopback-discord/test/comeTooLate.ts';
import { createTestClock } from '../../packages/loopback-discord/test/testClock.ts';
import { createLogger } from '../../src/operations/createLogger.ts';
import { answerOf, start } from './running.ts';
import { soundCommand } from './soundCommand.ts';

const TYPED = ['peacekeeping', 'Wittkof', 'unheard-of'];
const callback = /^POST \/interactions\/:id\/:token\/callback$/;

/** Returns an error with secrets: a credential in its message, and the sent body. */
const talkative = (token: string): Error => {
  const url = `https://discord.com/api/v10/interactions/123456789012345678/${token}/callback`;
  const body = { content: 'an unheard-of secret' };
  return new DiscordAPIError({ code: 0, message: `no answer from ${url}` }, 0, 400, 'POST', url, {
    files: undefined,
    body,
  });
};

/** Runs a session with every kind of event. Returns its log, and the tokens that occurred in it. */
const session = async (level: string) => {
  const lines: string[] = [];
  const tokens: string[] = [];
  const clock = createTestClock();
  const running = await start({
    ...onClock(clock),
    makeLogger: (token) => {
      tokens.push(token);
      return createLogger({ level, secrets: [token] }, { write: (line) => void lines.push(line) });
    },
    commands: [
      soundCommand('late', { acknowledgement: 'at-once' }),
      soundCommand('throw', {
        run: () => Promise.reject(talkative(tokens.at(-1) ?? '')),
      }),
    ],
  });
  const { bot, discord } = running;
  bot.client.on(Events.InteractionCreate, ({ token }) => tokens.push(token));
  const member = discord.member();
  const ask = () => member.slash('ask', { question: 'Which countries offered peacekeeping troops?' });

  await answerOf(await ask());
  await member.autocomplete('quote', 'speaker', 'Wittkof');
  await answerOf(await member.messageMenu('Check this quote', member.say('“An unheard-of thing”, he said.')));
  await answerOf(await member.slash('throw'));
  discord.faults.rateLimitNext(1, 0.01, /^PATCH /);
  await answerOf(await member.slash('late'));
  discord.faults.failNext(2, 502, callback);
  await answerOf(await ask());
  await comeTooLate(discord, clock, ask);
  await expect.poll(() => lines.join('')).toContain('10062');
  await running.close();
  return { log: lines.join(''), tokens };
};

describe('the log of a session', () => {
  it('has no token at any level, and typed text only below info', async () => {
    const { log, tokens } = await session('trace');
    expect(new Set(tokens).size).toBe(8);
    for (const token of tokens) expect(log).not.toContain(token);
    expect(log).toContain('interactions/123456789012345678/[redacted]/callback');
    expect(log).toContain('"route":"/webhooks/:id/:token/messages/');
    for (const typed of TYPED) expect(log).toContain(typed);
  });

  it('has no typed text at info and above', async () => {
    const { log } = await session('info');
    expect(log).toContain('10062');
    for (const typed of TYPED) expect(log).not.toContain(typed);
  });
});
