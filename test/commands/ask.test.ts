import { MessageFlags } from 'discord.js';
import { NotSendable } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { answerOf, gate, refusals, start } from '../bot/running.ts';

const peacekeepers = { question: 'Which countries offered peacekeeping troops?' };

describe('/ask', () => {
  it('answers in one public reply, with the answering words in bold and their source', async () => {
    const running = await start();
    const answer = await answerOf(await running.discord.member().slash('ask', peacekeepers));
    expect(answer).toMatchObject({ kind: 'reply', private: false });
    expect(answer.words).toMatch(
      /\*\*In an effort [^*]*France and the United Kingdom have offered [^*]*\*\* This coll/,
    );
    expect(answer.words).toContain(
      '-# Hopes Rise for Ukraine Ceasefire as Trump and Putin Prepare for Talks, paragraph 5',
    );
    expect(Number(answer.message.json.flags) & MessageFlags.IsComponentsV2).toBeTruthy();
    expect(refusals(running)).toEqual([]);
  });

  it('says privately that it found nothing', async () => {
    const { discord } = await start();
    const answer = await answerOf(
      await discord.member().slash('ask', { question: 'Who won the football cup?' }),
    );
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(answer.words).toContain('### 🚫 Not in my articles');
    expect(discord.messages(discord.member())).toEqual([]);
  });

  it('refuses a question without words, privately', async () => {
    const { discord } = await start();
    const answer = await answerOf(await discord.member().slash('ask', { question: ' ?! ' }));
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(answer.words).toContain('⚠️ Your question has no words');
  });

  it('takes questions of 300 characters and none longer', async () => {
    const running = await start();
    const member = running.discord.member();
    const question = 'Who met Putin? '.repeat(20);
    expect(question).toHaveLength(300);
    expect((await answerOf(await member.slash('ask', { question }))).words).toContain('Putin');
    await expect(member.slash('ask', { question: `${question}?` })).rejects.toThrow(NotSendable);
    expect(refusals(running)).toEqual([]);
  });

  it('works in direct messages', async () => {
    const { discord } = await start();
    const answer = await answerOf(await discord.member({ context: 'bot-dm' }).slash('ask', peacekeepers));
    expect(answer.words).toContain('France and the United Kingdom');
  });

  it('defers privately when the answer takes longer, then answers once', async () => {
    const slow = gate();
    const running = await start({
      deferAfter: 20,
      engine: (real) => ({ ask: (question) => slow.passed.then(() => real.ask(question)) }),
    });
    const outcome = await running.discord.member().slash('ask', peacekeepers);
    expect(outcome.kind).toBe('defer');
    expect(outcome.messages[0]).toMatchObject({ thinking: true });
    slow.open();
    const answer = await answerOf(outcome);
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('France and the United Kingdom');
    expect(refusals(running)).toEqual([]);
  });

  it('finishes an answer after the gateway dropped, and keeps answering', async () => {
    const slow = gate();
    const { discord, log } = await start({
      deferAfter: 20,
      engine: (real) => ({ ask: (question) => slow.passed.then(() => real.ask(question)) }),
    });
    const outcome = await discord.member().slash('ask', peacekeepers);
    discord.gateway.drop();
    slow.open();
    expect((await answerOf(outcome)).words).toContain('France and the United Kingdom');
    await expect.poll(() => discord.gateway.sessions()).toBe(1);
    const next = await answerOf(await discord.member().slash('ask', peacekeepers));
    expect(next.words).toContain('France and the United Kingdom');
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
