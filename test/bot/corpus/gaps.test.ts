import { describe, expect, it } from 'vitest';
import { answerOf, start } from '../running.ts';
import { startLibrary } from '../startLibrary.ts';

describe('/corpus gaps', () => {
  it('shows admins the unanswered questions, by the word that the articles lack', async () => {
    const unanswered = [
      { question: 'Who built the tunnel?', words: ['tunnel'] },
      { question: 'Why?', words: [] },
      { question: 'Where is the **Tunnel** <@1>?', words: ['Tunnel'] },
    ];
    const { owner } = await startLibrary({ gaps: { all: () => unanswered } });
    const { words, private: isPrivate } = await answerOf(await owner.slash('corpus gaps'));
    expect(isPrivate).toBe(true);
    expect(words).toContain('3 questions without an answer');
    expect(words).toContain('**Tunnel** · 2 questions');
    expect(words).toContain('**Something else** · 1 question');
    expect(words).not.toContain('<@1>');
    const help = await answerOf(await owner.slash('help'));
    expect(help.words).toContain('I keep questions without an answer');
  });

  it('reports that unanswered questions are not kept by default, and /help does not mention them', async () => {
    const { owner } = await startLibrary();
    expect((await answerOf(await owner.slash('corpus gaps'))).words).toContain(
      'I don’t keep unanswered questions',
    );
    const { discord } = await start();
    const { words } = await answerOf(await discord.member().slash('help'));
    expect(words).not.toContain('I keep questions without an answer');
  });
});
