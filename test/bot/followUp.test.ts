import { describe, expect, it } from 'vitest';
import { buttonOf } from './buttons.ts';
import { answerOf, refusals, start } from './running.ts';

const question = 'Who met Putin in Moscow?';

describe('a follow-up', () => {
  it('is asked in a form, completed from the answer above it, and can be followed up again', async () => {
    const running = await start();
    const member = running.discord.member();
    const asked = await answerOf(await member.slash('ask', { question }));
    const opened = await member.click(asked.message, buttonOf(asked.message, 'Follow up'));
    if (!opened.modal) throw new Error('no form is open');
    const first = await answerOf(await member.submitModal(opened.modal, { question: 'and when?' }));
    expect(first.private).toBe(true);
    expect(first.words).toMatch(/^-# ↪️ I understood “and when\?” as:\n-# ❓ When was it that /);
    const again = await member.click(first.message, buttonOf(first.message, 'Follow up'));
    if (!again.modal) throw new Error('no form is open');
    const second = await answerOf(
      await member.submitModal(again.modal, { question: 'what about Zelenskyy?' }),
    );
    expect(second.words).toContain('” as:\n-# ❓ When was it that ');
    expect(second.words).toContain('Zelenskyy');
    expect(refusals(running)).toEqual([]);
  });

  it('is refused privately if it has no words', async () => {
    const { discord } = await start();
    const member = discord.member();
    const { message } = await answerOf(await member.slash('ask', { question }));
    const { modal } = await member.click(message, buttonOf(message, 'Follow up'));
    if (!modal) throw new Error('no form is open');
    const refused = await answerOf(await member.submitModal(modal, { question: '?!' }));
    expect(refused).toMatchObject({
      private: true,
      words: expect.stringContaining('⚠️ Your question has no words'),
    });
  });
});
