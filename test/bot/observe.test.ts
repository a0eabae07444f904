import { expect, it } from 'vitest';
import { comeTooLate, onClock } from '../../packages/loopback-discord/test/comeTooLate.ts';
import { createTestClock } from '../../packages/loopback-discord/test/testClock.ts';
import type { SlashCommand } from '../../src/bot/command.ts';
import type { AnsweringTimes } from '../../src/operations/latencies.ts';
import { ACCENT, reply } from '../../src/presentation/discord/reply.ts';
import { UserError } from '../../src/shared/userError.ts';
import { buttonOf, forgedButton } from './buttons.ts';
import { answerOf, start } from './running.ts';
import { soundCommand } from './soundCommand.ts';
import type { Running } from './startBot.ts';

const question = 'Who met Putin in Moscow?';
const callback = /^POST \/interactions\/:id\/:token\/callback$/;

/** Counts interactions by kind, command and outcome, such as "slash ask answered": 1. */
const counted = async ({ metrics }: Running): Promise<Record<string, number>> => {
  const { values } = await metrics.interactions.get();
  return Object.fromEntries(
    values.map(({ labels, value }) => [`${labels.kind} ${labels.command} ${labels.outcome}`, value]),
  );
};

it('counts interactions by kind, command and outcome', async () => {
  const refuse = soundCommand('refuse', { run: () => Promise.reject(new UserError('Say when.')) });
  const fail = soundCommand('fail', { run: () => Promise.reject(new Error('broken')) });
  const running = await start({ commands: [refuse, fail] });
  const member = running.discord.member();
  const { message } = await answerOf(await member.slash('ask', { question }));
  await answerOf(await member.slash('ask', { question: 'Who won the football cup?' }));
  await (await member.click(message, buttonOf(message, '2 more passages'))).settled();
  await member.autocomplete('quote', 'speaker', 'Wit');
  await answerOf(await member.messageMenu('Check this quote', member.say('“The thing”, he said.')));
  await answerOf(await member.slash('refuse'));
  await answerOf(await member.slash('fail'));
  await expect
    .poll(() => counted(running))
    .toEqual({
      'slash ask answered': 2,
      'component more answered': 1,
      'autocomplete quote answered': 1,
      'menu Check this quote answered': 1,
      'slash refuse refused': 1,
      'slash fail bug': 1,
    });
  const { values } = await running.metrics.interactionSeconds.get();
  const timed = values.filter(({ metricName }) => metricName?.endsWith('_count'));
  expect(timed.map(({ labels, value }) => [labels.command, value])).toContainEqual(['ask', 2]);
});

it('counts interactions that are over before the answer, and failures that cannot be reported', async () => {
  const clock = createTestClock();
  const running = await start(onClock(clock));
  const member = running.discord.member();
  await comeTooLate(running.discord, clock, () => member.slash('ask', { question }));
  await expect.poll(() => counted(running)).toEqual({ 'slash ask over': 1 });
  running.discord.faults.failNext(4, 502, callback);
  void member.slash('ask', { question });
  await expect.poll(() => counted(running)).toEqual({ 'slash ask over': 1, 'slash ask untold': 1 });
});

it('uses no label that a user can choose', async () => {
  const buttons = ['v1|sesame||1|ffffffffffff', 'open sesame'].map(forgedButton);
  const run = async () => reply({ visibility: 'public', accent: ACCENT.sure, blocks: ['text'], buttons });
  const running = await start({ commands: [soundCommand('forge', { run })] });
  const member = running.discord.member();
  const { message } = await answerOf(await member.slash('forge'));
  for (const { custom_id } of buttons) await answerOf(await member.click(message, custom_id));
  await expect.poll(() => counted(running)).toMatchObject({ 'component unknown refused': 2 });
  expect(await running.metrics.registry.metrics()).not.toContain('sesame');
});

it('gives a command the latest answering times of the engine', async () => {
  const times: AnsweringTimes[] = [];
  const run: SlashCommand['run'] = async (_interaction, { answering }) => {
    times.push(answering());
    return reply({ visibility: 'private', accent: ACCENT.sure, blocks: ['text'] });
  };
  const { discord } = await start({ commands: [soundCommand('times', { run })] });
  const member = discord.member();
  await answerOf(await member.slash('times'));
  await answerOf(await member.slash('ask', { question }));
  await answerOf(await member.slash('times'));
  expect(times).toEqual([
    { count: 0, p50: undefined, p95: undefined },
    { count: 1, p50: expect.any(Number), p95: expect.any(Number) },
  ]);
});

it('limits commands and buttons per user by the cooldown, but not typing', async () => {
  const running = await start({ settings: { cooldown: { uses: 2, seconds: 3_600 } } });
  const member = running.discord.member();
  const { message } = await answerOf(await member.slash('ask', { question }));
  for (const typed of ['W', 'Wi', 'Wit']) {
    const { choices } = await member.autocomplete('quote', 'speaker', typed);
    expect(choices).not.toEqual([]);
  }
  const press = () => member.click(message, buttonOf(message, 'In context'));
  await (await press()).settled();
  for (const outcome of [await press(), await member.slash('ask', { question })]) {
    const refused = await answerOf(outcome);
    expect(refused).toMatchObject({ kind: 'reply', private: true });
    expect(refused.words).toMatch(/You can go on in 3,[56]\d\d seconds/);
  }
  const other = await answerOf(await running.discord.member().slash('ask', { question }));
  expect(other.words).toContain('Putin');
  await expect
    .poll(() => counted(running))
    .toMatchObject({
      'slash ask answered': 2,
      'slash ask cooldown': 1,
      'component read cooldown': 1,
    });
});
