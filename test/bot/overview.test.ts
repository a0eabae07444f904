import { describe, expect, it } from 'vitest';
import { buttonOf, buttonsOf } from './buttons.ts';
import { answerOf, refusals, start } from './running.ts';

describe('an overview', () => {
  it('shows sentences of the article, with their source, to everybody', async () => {
    const running = await start();
    const member = running.discord.member();
    const { words, private: isPrivate } = await answerOf(
      await member.slash('ask', { question: 'What are the talks about?' }),
    );
    expect(isPrivate).toBe(false);
    expect(words).toContain('### 📝 In short');
    expect(words).toMatch(/-# Hopes Rise for Ukraine Ceasefire [^\n]*, paragraphs 1, \d/);
    expect(refusals(running)).toEqual([]);
  });

  it('introduces a person, and leads to their quotations', async () => {
    const running = await start();
    const member = running.discord.member();
    const { message, words } = await answerOf(await member.slash('ask', { question: 'who is witkoff' }));
    expect(words).toContain('Special envoy Steve Witkoff');
    const said = await answerOf(await member.click(message, buttonOf(message, 'Their quotations')));
    expect(said).toMatchObject({ kind: 'reply', private: true });
    expect(said.words).toContain('🗣️ Steve Witkoff');
    expect(refusals(running)).toEqual([]);
  });

  it('shows the latest news, asked in any of the languages', async () => {
    const { discord } = await start();
    for (const question of [
      'what’s new?',
      'Was gibt es Neues?',
      'Quoi de neuf ?',
      '¿Qué hay de nuevo?',
      'Що нового?',
    ]) {
      const { words, message } = await answerOf(await discord.member().slash('ask', { question }));
      expect(words).toContain('### 🗞️ The latest');
      expect([...buttonsOf(message).keys()]).toContain('In context');
    }
  });
});
