import {
  ApplicationCommandType,
  Events,
  InteractionType,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { comeTooLate, onClock } from '../../packages/loopback-discord/test/comeTooLate.ts';
import { createTestClock } from '../../packages/loopback-discord/test/testClock.ts';
import { ACCENT, reply } from '../../src/presentation/discord/reply.ts';
import { UserError } from '../../src/shared/userError.ts';
import { answerOf, gate, refusals, start } from './running.ts';
import { soundCommand } from './soundCommand.ts';

const throwing = (error: Error) => soundCommand('throw', { run: () => Promise.reject(error) });

const question = 'Which countries offered peacekeeping troops?';
const callback = /^POST \/interactions\/:id\/:token\/callback$/;

describe('a command that throws', () => {
  it('answers once, privately, with an id that is in the log', async () => {
    const running = await start({ commands: [throwing(new TypeError('secret details'))] });
    const answer = await answerOf(await running.discord.member().slash('throw'));
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    const id = /`([0-9a-f]{8})`/.exec(answer.words)?.[1];
    expect(answer.words).not.toContain('secret');
    const errors = running.log.filter(({ level }) => level === 'error');
    expect(errors.map(({ fields }) => fields.id)).toEqual([id]);
    expect(JSON.stringify(errors)).toContain('secret details');
    expect(refusals(running)).toEqual([]);
  });

  it('answers once, privately, if it throws after a deferral', async () => {
    const late = gate();
    const run = () => late.passed.then(() => Promise.reject(new Error('late')));
    const running = await start({ deferAfter: 20, commands: [soundCommand('throw', { run })] });
    const outcome = await running.discord.member().slash('throw');
    expect(outcome.kind).toBe('defer');
    late.open();
    const answer = await answerOf(outcome);
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('Something went wrong');
    expect(refusals(running)).toEqual([]);
  });

  it('shows a user error in its own words and logs no bug', async () => {
    const running = await start({ commands: [throwing(new UserError('Give a date.'))] });
    const answer = await answerOf(await running.discord.member().slash('throw'));
    expect(answer).toMatchObject({ private: true, words: expect.stringContaining('⚠️ Give a date.') });
    expect(running.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('answers privately if Discord refuses its reply', async () => {
    const blocks = ['x'.repeat(5_000)];
    const run = async () => reply({ visibility: 'public', accent: ACCENT.sure, blocks });
    const running = await start({ commands: [soundCommand('long', { run })] });
    const answer = await answerOf(await running.discord.member().slash('long'));
    expect(answer).toMatchObject({ private: true, words: expect.stringContaining('Something went wrong') });
    expect(running.log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('a failing Discord', () => {
  it('is survived if an answer comes too late (10062)', async () => {
    const clock = createTestClock();
    const { discord, log } = await start(onClock(clock));
    const late = await comeTooLate(discord, clock, () => discord.member().slash('ask', { question }));
    expect(late.kind).toBe('none');
    await expect
      .poll(() => log.filter(({ level }) => level === 'warn').map(({ message }) => message))
      .toContain('the interaction was over');
    expect(JSON.stringify(log)).toContain('10062');
    expect((await discord.member().slash('ask', { question })).kind).toBe('reply');
  });

  it('is survived if an answer took effect but its confirmation was lost (40060)', async () => {
    const { discord, log } = await start();
    discord.faults.loseNext(1, callback);
    const answer = await answerOf(await discord.member().slash('ask', { question }));
    expect(answer.words).toContain('France and the United Kingdom');
    await expect.poll(() => log.filter(({ message }) => message === 'answered').length).toBe(1);
    expect(discord.log.filter(({ code }) => code === 40060)).toHaveLength(1);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is retried for the first answer and for an edit', async () => {
    const late = gate();
    const { discord } = await start({
      deferAfter: 20,
      commands: [
        soundCommand('late', {
          run: async () => {
            await late.passed;
            return reply({ visibility: 'public', accent: ACCENT.sure, blocks: ['at last'] });
          },
        }),
      ],
    });
    discord.faults.failNext(1, 502, callback);
    expect((await answerOf(await discord.member().slash('ask', { question }))).words).toContain('France');
    discord.faults.loseNext(1, callback);
    const outcome = await discord.member().slash('late');
    discord.faults.failNext(1, 502, /^PATCH /);
    late.open();
    expect((await answerOf(outcome)).words).toContain('at last');
  });

  it('leaves neither tokens nor questions in the log', async () => {
    const { discord, log } = await start({
      engine: () => ({ ask: () => Promise.reject(new Error('broken')) }),
    });
    discord.faults.failNext(2, 502, callback);
    const answer = await answerOf(await discord.member().slash('ask', { question }));
    expect(answer).toMatchObject({ private: true, words: expect.stringContaining('Something went wrong') });
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(2);
    const written = JSON.stringify(log.filter(({ level }) => level !== 'debug'));
    expect(written).not.toContain('peacekeeping');
    expect(written).not.toContain(discord.token);
    expect(written).not.toContain('callback');
  });
});

it('an unreadable interaction does not end the process, and the bot answers the next one', async () => {
  const { discord, bot, log } = await start();
  const { client } = bot;
  const id = '1300000000000000001';
  const menu = {
    id,
    application_id: client.application.id,
    type: InteractionType.ApplicationCommand,
    data: { id, name: 'Check this quote', type: ApplicationCommandType.Message, target_id: id, resolved: {} },
    user: { id, username: 'somebody', discriminator: '0', avatar: null },
    authorizing_integration_owners: {},
    attachment_size_limit: 0,
    entitlements: [],
    token: 'x',
    version: 1,
    locale: 'en-GB',
  };
  const WithoutMessage = MessageContextMenuCommandInteraction as unknown as new (
    ...raw: unknown[]
  ) => MessageContextMenuCommandInteraction;
  client.emit(Events.InteractionCreate, new WithoutMessage(client, menu));
  await expect.poll(() => log.map(({ message }) => message)).toContain('an interaction that cannot be read');
  const { words } = await answerOf(await discord.member().slash('ask', { question: 'Who met Putin?' }));
  expect(words).toContain('Putin');
});
