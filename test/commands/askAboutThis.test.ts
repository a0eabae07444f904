import { describe, expect, it } from 'vitest';
import { messageQuestion } from '../../src/bot/messageQuestion.ts';
import { buttonOf } from '../bot/buttons.ts';
import { answerOf, refusals, start } from '../bot/running.ts';

const MENU = 'Ask about this';

describe('Ask about this', () => {
  it('answers a message privately, with a button to share', async () => {
    const running = await start();
    const member = running.discord.member();
    const said = running.discord.member().say('Hey <@1>, **which countries offered peacekeeping troops?**');
    const answer = await answerOf(await member.messageMenu(MENU, said));
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(answer.words).toContain('France and the United Kingdom');
    const shared = await member.click(answer.message, buttonOf(answer.message, 'Share'));
    const [, copy] = await shared.until((messages) => messages.length === 2);
    expect(copy?.onlyFor).toBeNull();
    expect(refusals(running)).toEqual([]);
  });

  it('says so if there is nothing to ask about', async () => {
    const { discord } = await start();
    const member = discord.member();
    const answer = await answerOf(await member.messageMenu(MENU, member.say('🙂 https://a.example/b.png')));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('This message has no words to ask about');
  });
});

describe('messageQuestion', () => {
  const filler = 'They talked about this and that for hours. ';
  it.each([
    ['a short message whole', 'Who met. And why?', 'Who met. And why?'],
    ['the first sentence that asks', `${filler.repeat(9)}Who met Putin? ${filler}Why?`, 'Who met Putin?'],
    ['the first sentences', filler.repeat(20), filler.repeat(7).trim()],
    ['words of one long sentence', 'word '.repeat(100), 'word '.repeat(60).trim()],
    ['nothing of one endless word', 'x'.repeat(1_000), undefined],
    ['nothing of signs', '?!', undefined],
  ])('takes %s', (_, message, question) => {
    expect(messageQuestion(message)).toBe(question);
  });
});
