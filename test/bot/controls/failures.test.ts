import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { comeTooLate, onClock } from '../../../packages/loopback-discord/test/comeTooLate.ts';
import { createTestClock } from '../../../packages/loopback-discord/test/testClock.ts';
import { buttonOf } from '../buttons.ts';
import { answerOf, refusals, start } from '../running.ts';
import { wordsOf } from '../soundCommand.ts';

const question = 'Which countries offered peacekeeping troops?';
const callback = /^POST \/interactions\/:id\/:token\/callback$/;
const followUp = /^POST \/webhooks\//;

describe('a press that fails at Discord', () => {
  it('is dropped if it is too late (10062), and the next press works', async () => {
    const clock = createTestClock();
    const { discord, log } = await start(onClock(clock));
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    const press = () => member.click(message, buttonOf(message, '2 more passages'));
    expect((await comeTooLate(discord, clock, press)).kind).toBe('none');
    await expect.poll(() => JSON.stringify(log)).toContain('10062');
    const all = await (await press()).settled();
    expect(wordsOf(all.json.components).match(/paragraph \d+/g)).toHaveLength(3);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('changes the message once if the confirmation of the change is lost (40060)', async () => {
    const { discord, log } = await start();
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    discord.faults.loseNext(1, callback);
    const outcome = await member.click(message, buttonOf(message, '2 more passages'));
    await outcome.until(([shown]) => shown?.revision === message.revision + 1);
    await expect.poll(() => discord.log.filter(({ code }) => code === 40060).length).toBe(1);
    expect(discord.message(message.id)?.revision).toBe(message.revision + 1);
    await expect.poll(() => log.filter(({ message: said }) => said === 'answered').length).toBe(2);
  });

  it.each(['share', 'dismiss'] as const)(
    'performs “%s” once if the confirmation of its first step is lost',
    async (what) => {
      const { discord, log } = await start();
      const member = discord.member();
      const { message } = await answerOf(await member.slash('ask', { question, private: what === 'share' }));
      const before = discord.messages().length;
      discord.faults.loseNext(1, callback);
      await member.click(message, buttonOf(message, what === 'share' ? 'Share' : 'Dismiss'));
      await expect.poll(() => log.filter(({ message: said }) => said === 'answered').length).toBe(2);
      expect(discord.messages()).toHaveLength(what === 'share' ? before + 1 : before - 1);
      expect(discord.log.filter(({ code }) => code === 40060)).toHaveLength(1);
    },
  );

  it('shares after one failure of Discord, and tells the sharer privately if the retry fails', async () => {
    const { discord } = await start();
    const member = discord.member();
    const ask = async () => (await answerOf(await member.slash('ask', { question, private: true }))).message;
    discord.faults.failNext(1, 500, followUp);
    const first = await ask();
    const outcome = await member.click(first, buttonOf(first, 'Share'));
    await outcome.until((messages) => messages.some(({ onlyFor }) => onlyFor === null));
    const second = await ask();
    discord.faults.failNext(2, 500, followUp);
    const failed = await member.click(second, buttonOf(second, 'Share'));
    const told = await failed.until((messages) => messages.length === 2);
    expect(told.map(({ json }) => wordsOf(json.components)).join()).toContain('Something went wrong');
    expect(told.every(({ onlyFor }) => onlyFor === member.id)).toBe(true);
  });

  it.each([
    ['for good', 1, 403, 'Discord doesn’t let'],
    ['for now', 2, 500, 'Something went wrong'],
  ])('can share again after Discord refused the message %s', async (_, times, status, said) => {
    const { discord } = await start();
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question, private: true }));
    discord.faults.failNext(times, status, followUp);
    const refused = await member.click(message, buttonOf(message, 'Share'));
    const [, told] = await refused.until((messages) => messages.length === 2);
    expect(wordsOf(told?.json.components)).toContain(said);
    const left = discord.message(message.id);
    expect(left?.json.components).toEqual(message.json.components);
    const outcome = await member.click(message, buttonOf(message, 'Share'));
    await outcome.until((messages) => messages.some(({ onlyFor }) => onlyFor === null));
    expect(discord.message(message.id)?.json.components).not.toEqual(message.json.components);
  });

  it('shares once, however often the button is pressed meanwhile', async () => {
    const clock = createTestClock();
    const { discord } = await start(onClock(clock));
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question, private: true }));
    discord.faults.delayNext(1, 200, followUp);
    const share = buttonOf(message, 'Share');
    const outcomes = await Promise.all([1, 2, 3].map(() => member.click(message, share)));
    await expect.poll(clock.waiting).toBe(1);
    clock.pass(200);
    await outcomes[0]?.until((messages) => messages.length === 2);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['update', 'defer-update', 'defer-update']);
    const shown = outcomes.flatMap(({ messages }) => messages).filter(({ id }) => id !== message.id);
    expect(shown.map(({ onlyFor }) => onlyFor)).toEqual([null]);
  });
});

describe('a call to Discord that may have taken effect', () => {
  it('is not repeated: an answer is shared once if the confirmation is lost', async () => {
    const { discord } = await start();
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question, private: true }));
    discord.faults.loseNext(1, followUp);
    const outcome = await member.click(message, buttonOf(message, 'Share'));
    const told = await outcome.until((messages) => messages.length === 3);
    expect(told.filter(({ onlyFor }) => onlyFor === null)).toHaveLength(1);
    expect(wordsOf(told.at(-1)?.json.components)).toContain('Something went wrong');
  });

  it.each([
    ['somebody else was faster', false],
    ['the confirmation was lost', true],
  ])('counts as a success if the message is gone already: %s', async (_, isLost) => {
    const { discord, log } = await start();
    const [member, moderator] = [
      discord.member(),
      discord.member({ permissions: PermissionFlagsBits.ManageMessages }),
    ];
    const { message } = await answerOf(await member.slash('ask', { question }));
    if (isLost) discord.faults.loseNext(1, /^DELETE /);
    const dismiss = buttonOf(message, 'Dismiss');
    const presses = [member, ...(isLost ? [] : [moderator])].map((one) => one.click(message, dismiss));
    const outcomes = await Promise.all(presses);
    await expect.poll(() => JSON.stringify(log)).toContain('10008');
    expect(discord.message(message.id)).toBeUndefined();
    expect(outcomes.flatMap(({ messages }) => messages)).toEqual([]);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('buttons of a bot that a user installed', () => {
  it.each([
    { context: 'bot-dm', install: 'user' },
    { context: 'private-channel', install: 'user' },
    { context: 'guild', install: 'user' },
  ] as const)('work in %o', async (where) => {
    const running = await start();
    const member = running.discord.member(where);
    const { message } = await answerOf(await member.slash('ask', { question }));
    const all = await (await member.click(message, buttonOf(message, '2 more passages'))).settled();
    expect(wordsOf(all.json.components).match(/paragraph \d+/g)).toHaveLength(3);
    const context = await answerOf(await member.click(all, buttonOf(all, 'In context')));
    expect(context.words).toContain('👉');
    expect(refusals(running)).toEqual([]);
  });
});
