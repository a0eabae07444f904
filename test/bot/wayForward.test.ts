import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { buttonOf, buttonsOf } from './buttons.ts';
import { answerOf, refusals, start } from './running.ts';
import { wordsOf } from './soundCommand.ts';

const articles = {
  'pacific.md':
    '# Talks in Vanuatu\n\nLeaders of the Vanuatu islands met on Friday to talk about fishing. They agreed to share patrols.\n\nThe next meeting is in May, the hosts said.',
  'ferry.md': '# A ferry sank\n\nA ferry sank off Gdynia on Monday. Nobody was hurt, the mayor said.',
};

describe('a way forward', () => {
  it('leads from a mistyped name to the meant one', async () => {
    const running = await start({ corpus: await temporaryFolder(articles) });
    const member = running.discord.member();
    const question = 'When did Vanuato meet?';
    const { message, private: isPrivate } = await answerOf(await member.slash('ask', { question }));
    expect(isPrivate).toBe(true);
    const meant = await member.click(message, buttonOf(message, 'Did you mean “Vanuatu”?'));
    expect(meant.kind).toBe('update');
    const { json } = await meant.settled();
    expect(wordsOf(json.components)).toContain('❓ When did Vanuatu meet?');
    expect(wordsOf(json.components)).toContain('**Leaders of the Vanuatu islands met on Friday');
    expect(refusals(running)).toEqual([]);
  });

  it('leads to each near passage by its own sentence, and to all articles', async () => {
    const running = await start();
    const member = running.discord.member();
    const question = 'What did Macron say about the ceasefire?';
    const { message } = await answerOf(await member.slash('ask', { question }));
    const labels = [...buttonsOf(message).keys()];
    expect(labels.length).toBeGreaterThan(2);
    expect(labels.at(-1)).toBe('All articles');
    const near = await answerOf(await member.click(message, buttonOf(message, labels[0] ?? '')));
    expect(near.words).toContain(labels[0]?.replace('…', ''));
    const listed = await answerOf(await member.click(message, buttonOf(message, 'All articles')));
    expect(listed).toMatchObject({ kind: 'reply', private: true });
    expect(listed.words).toContain('### 📚 1 article');
    expect(refusals(running)).toEqual([]);
  });

  it.each([
    ['hello', 'en-US', '👋 Hello!', 'What’s new?'],
    ['Danke schön!', 'de', '🙂 Gern geschehen!', 'Was gibt es Neues?'],
    ['Привіт', 'uk', '👋 Вітаю!', 'Що нового?'],
  ])('answers %s in a friendly way, with examples that work', async (question, locale, words, example) => {
    const running = await start();
    const member = running.discord.member({ locale });
    const friendly = await answerOf(await member.slash('ask', { question }));
    expect(friendly.private).toBe(true);
    expect(friendly.words).toContain(words);
    expect(buttonsOf(friendly.message).size).toBe(2);
    for (const label of buttonsOf(friendly.message).keys()) {
      const answer = await answerOf(await member.click(friendly.message, buttonOf(friendly.message, label)));
      expect(answer.words).toContain(`❓ ${label}`);
      expect(answer.words).not.toContain('🔍');
    }
    expect([...buttonsOf(friendly.message).keys()]).toContain(example);
    expect(refusals(running)).toEqual([]);
  });
});
