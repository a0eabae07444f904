import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ACCENT, reply } from '../../../src/presentation/discord/reply.ts';
import { buttonOf, buttonsOf, forgedButton } from '../buttons.ts';
import { answerOf, gate, refusals, start } from '../running.ts';
import { soundCommand, wordsOf } from '../soundCommand.ts';
import { connectAgain } from '../startBot.ts';

const question = 'Who met Putin in Moscow?';
const troops = 'Which countries offered peacekeeping troops?';
const NEW_VERSION = 'ffffffffffff';

describe('the buttons of an answer', () => {
  it('show more passages in place for the asker, and fewer again', async () => {
    const running = await start();
    const member = running.discord.member();
    const { message, words } = await answerOf(await member.slash('ask', { question }));
    expect(words.match(/paragraph \d+/g)).toHaveLength(1);
    const more = await member.click(message, buttonOf(message, '2 more passages'));
    expect(more.kind).toBe('update');
    const all = await more.settled();
    expect(all.id).toBe(message.id);
    expect(wordsOf(all.json.components).match(/paragraph \d+/g)).toHaveLength(3);
    expect([...buttonsOf(all).keys()]).toEqual(['In context', 'Fewer passages', 'Follow up', 'Dismiss']);
    const fewer = await (await member.click(all, buttonOf(all, 'Fewer passages'))).settled();
    expect(fewer.json.components).toEqual(message.json.components);
    expect(refusals(running)).toEqual([]);
  });

  it('answer anybody else privately in a new message', async () => {
    const { discord } = await start();
    const { message } = await answerOf(await discord.member().slash('ask', { question }));
    const other = discord.member();
    const answer = await answerOf(await other.click(message, buttonOf(message, '2 more passages')));
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(answer.words.match(/paragraph \d+/g)).toHaveLength(3);
    expect(discord.message(message.id)?.revision).toBe(message.revision);
  });

  it('open the article around a passage, and page through it', async () => {
    const running = await start();
    const member = running.discord.member();
    const { message } = await answerOf(await member.slash('ask', { question: troops }));
    const context = await answerOf(await member.click(message, buttonOf(message, 'In context')));
    expect(context).toMatchObject({ kind: 'reply', private: true });
    expect(context.words.match(/-# (👉 )?paragraph \d+$/gm)).toEqual([
      '-# paragraph 4',
      '-# 👉 paragraph 5',
      '-# paragraph 6',
    ]);
    const later = await (await member.click(context.message, buttonOf(context.message, 'Later'))).settled();
    expect(wordsOf(later.json.components).match(/paragraph \d+/g)?.[0]).toBe('paragraph 7');
    const back = await (await member.click(later, buttonOf(later, 'Earlier'))).settled();
    expect(back.json.components).toEqual(context.message.json.components);
    expect(refusals(running)).toEqual([]);
  });

  it('share a private answer once, name the sharer, and ping nobody', async () => {
    const running = await start();
    const { discord } = running;
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question: troops, private: true }));
    const outcome = await member.click(message, buttonOf(message, 'Share'));
    const [left, shared] = await outcome.until((messages) => messages.length === 2);
    expect(left && [...buttonsOf(left).keys()]).not.toContain('Share');
    expect(shared?.onlyFor).toBeNull();
    expect(shared?.json.mentions).toEqual([]);
    const words = wordsOf(shared?.json.components);
    expect(words).toContain(`📢 Shared by <@${member.id}>`);
    expect(words).toContain('France and the United Kingdom');
    expect(shared && [...buttonsOf(shared).keys()]).toContain('Dismiss');
    expect(refusals(running)).toEqual([]);
  });

  it('dismiss a public answer for its asker and for moderators only', async () => {
    const running = await start();
    const { discord } = running;
    const asker = discord.member();
    const ask = async () => (await answerOf(await asker.slash('ask', { question: troops }))).message;
    const first = await ask();
    const refused = await answerOf(await discord.member().click(first, buttonOf(first, 'Dismiss')));
    expect(refused).toMatchObject({ private: true });
    expect(refused.words).toContain('can dismiss this');
    await asker.click(first, buttonOf(first, 'Dismiss'));
    await expect.poll(() => discord.message(first.id)).toBeUndefined();
    const second = await ask();
    const moderator = discord.member({ permissions: PermissionFlagsBits.ManageMessages });
    await moderator.click(second, buttonOf(second, 'Dismiss'));
    await expect.poll(() => discord.message(second.id)).toBeUndefined();
    expect(refusals(running)).toEqual([]);
  });

  it('turn the pages of quotations', async () => {
    const { discord } = await start();
    const member = discord.member();
    const { message, words } = await answerOf(
      await member.slash('quote', { article: 'Hopes Rise', indirect: true }),
    );
    const [, shown, all] = /-# 1–(\d+) of (\d+) quotations/.exec(words) ?? [];
    expect(Number(shown)).toBeLessThan(Number(all));
    const next = await (await member.click(message, buttonOf(message, 'Next'))).settled();
    expect(wordsOf(next.json.components)).toContain(`-# ${Number(shown) + 1}–`);
    expect(wordsOf(next.json.components)).toContain('-# 📰 Hopes Rise\n-# 💭');
    const back = await (await member.click(next, buttonOf(next, 'Previous'))).settled();
    expect(back.json.components).toEqual(message.json.components);
  });

  it('go on working after a restart', async () => {
    const running = await start();
    const { discord, bot } = running;
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    await bot.close();
    const { bot: next } = await connectAgain(running);
    const all = await (await member.click(message, buttonOf(message, '2 more passages'))).settled();
    expect(wordsOf(all.json.components)).toContain(`❓ ${question}`);
    expect(wordsOf(all.json.components).match(/paragraph \d+/g)).toHaveLength(3);
    await next.close();
  });

  it('answer again if the corpus has changed since, and say so', async () => {
    let changed = false;
    const as = <T extends object>(result: T): T => (changed ? { ...result, version: NEW_VERSION } : result);
    const { discord } = await start({
      engine: (real) => ({
        ask: async (...asked) => as(await real.ask(...asked)),
        status: async () => as(await real.status()),
        read: async (...where) => {
          const reading = await real.read(...where);
          return reading && as(reading);
        },
      }),
    });
    const member = discord.member();
    const open = async (options: object = {}) =>
      (await answerOf(await member.slash('ask', { question, ...options }))).message;
    const [message, own] = [await open(), await open({ private: true })];
    const claim = member.say('“It was a solutions-based discussion.” — Witkoff');
    const check = await answerOf(await member.messageMenu('Check this quote', claim));
    changed = true;
    const all = await (await member.click(message, buttonOf(message, '2 more passages'))).settled();
    expect(wordsOf(all.json.components)).toContain('🔄 The articles have changed, so I answered again.');
    const context = await answerOf(await member.click(own, buttonOf(own, 'In context')));
    expect(context.words).toContain('These are the paragraphs as they are now');
    const shared = await member.click(own, buttonOf(own, 'Share'));
    const [, copy] = await shared.until((messages) => messages.length === 2);
    expect(wordsOf(copy?.json.components)).toContain('The articles have changed');
    const refused = await answerOf(await member.click(check.message, buttonOf(check.message, 'Share')));
    expect(refused.words).toContain('The articles have changed since then. Please ask again.');
  });

  it.each([
    ['no id of ours', 'hello'],
    ['another form', 'v2|more|1|100000000000000001|0123456789ab'],
    ['an unknown action', 'v1|destroy||100000000000000001|0123456789ab'],
    ['a page that is none', 'v1|more|../etc|100000000000000001|0123456789ab'],
    ['a page beyond numbers', 'v1|more|1e9|100000000000000001|0123456789ab'],
    ['no such article', 'v1|read|abcdefghij.1|100000000000000001|0123456789ab'],
    ['an article’s place that is none', 'v1|turn|abc|100000000000000001|0123456789ab'],
    ['a version that is none', 'v1|more|1|100000000000000001|latest'],
    ['too many parts', 'v1|more|1|100000000000000001|0123456789ab|x'],
  ])('refuse a damaged id politely and privately: %s', async (_, id) => {
    const forged = soundCommand('forged', {
      run: async () =>
        reply({ visibility: 'public', accent: ACCENT.sure, blocks: ['x'], buttons: [forgedButton(id)] }),
    });
    const running = await start({ commands: [forged] });
    const member = running.discord.member();
    const { message } = await answerOf(await member.slash('forged'));
    const answer = await answerOf(await member.click(message, id));
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(answer.words).toMatch(/⚠️ (This button|I no longer have this article|The articles)/);
    expect(running.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(refusals(running)).toEqual([]);
  });

  it('are acknowledged in time if the answer takes longer, and change the message once', async () => {
    const slow = gate();
    let held = false;
    const running = await start({
      deferAfter: 20,
      engine: (real) => ({
        ask: async (...asked) => {
          if (held) await slow.passed;
          return real.ask(...asked);
        },
      }),
    });
    const member = running.discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    held = true;
    const outcome = await member.click(message, buttonOf(message, '2 more passages'));
    expect(outcome.kind).toBe('defer-update');
    slow.open();
    const [all] = await outcome.until(([shown]) => (shown?.revision ?? 0) > message.revision);
    expect(wordsOf(all?.json.components).match(/paragraph \d+/g)).toHaveLength(3);
    expect(refusals(running)).toEqual([]);
  });

  it('report a bug by its id, and leave the message unchanged', async () => {
    let broken = false;
    const { discord, log } = await start({
      engine: (real) => ({
        ask: (...asked) => (broken ? Promise.reject(new Error('broken')) : real.ask(...asked)),
      }),
    });
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    broken = true;
    const answer = await answerOf(await member.click(message, buttonOf(message, '2 more passages')));
    expect(answer).toMatchObject({ private: true });
    expect(answer.words).toContain('💥 Something went wrong on my side');
    expect(log.some(({ level, message: said }) => level === 'error' && said === 'a bug')).toBe(true);
    expect(discord.message(message.id)?.revision).toBe(message.revision);
  });
});
