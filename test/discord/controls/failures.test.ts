import { describe, expect, it } from 'vitest';
import { buttonOf } from '../buttons.ts';
import { answerOf, refusals, start } from '../running.ts';
import { wordsOf } from '../soundCommand.ts';

const question = 'Which countries offered peacekeeping troops?';
const callback = /^POST \/interactions\/:id\/:token\/callback$/;
const followUp = /^POST \/webhooks\//;

describe('a press that Discord does not let through', () => {
  it('is survived when it is too late (10062), and the next one works', async () => {
    const { discord, log } = await start({ loopback: { acknowledgeWithin: 200 } });
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    discord.faults.delayNext(1, 400, callback);
    expect((await member.click(message, buttonOf(message, '2 more passages'))).kind).toBe('none');
    await expect.poll(() => JSON.stringify(log)).toContain('10062');
    const all = await (await member.click(message, buttonOf(message, '2 more passages'))).settled();
    expect(wordsOf(all.json.components).match(/paragraph \d+/g)).toHaveLength(3);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('changes the message once when the confirmation of that was lost (40060)', async () => {
    const { discord, log } = await start();
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    discord.faults.loseNext(1, callback);
    const outcome = await member.click(message, buttonOf(message, '2 more passages'));
    await outcome.until(([shown]) => shown?.revision === message.revision + 1);
    await expect.poll(() => JSON.stringify(log)).toContain('40060');
    expect(discord.message(message.id)?.revision).toBe(message.revision + 1);
  });

  it('shares although Discord failed once, and tells the one who shares when it fails again', async () => {
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
});

describe('buttons elsewhere than in a server', () => {
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
