import { describe, expect, it } from 'vitest';
import { answerOf, refusals, start } from './running.ts';

describe('/quote', () => {
  it('shows what somebody said, in bold inside the sentence, with its place', async () => {
    const running = await start();
    const answer = await answerOf(await running.discord.member().slash('quote', { speaker: 'witkoff' }));
    expect(answer).toMatchObject({ kind: 'reply', private: false });
    expect(answer.words).toMatch(/^-# 🗣️ \d+ quotations of Steve Witkoff$/m);
    expect(answer.words).toMatch(
      /\*\*"It was positive,"\*\* Witkoff said of their hours-long conversation\./,
    );
    expect(answer.words).toMatch(/-# Hopes Rise [^\n]*, paragraph 9$/m);
    expect(refusals(running)).toEqual([]);
  });

  it('finds quotations by what they are about', async () => {
    const { discord } = await start();
    const answer = await answerOf(
      await discord.member().slash('quote', { about: 'call with both presidents' }),
    );
    expect(answer.words).toContain('there will be a call with both presidents this week');
  });

  it('says privately how often somebody is mentioned who is not quoted', async () => {
    const { discord } = await start();
    const answer = await answerOf(await discord.member().slash('quote', { speaker: 'Zelenskyy' }));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('No quotation of Zelenskyy');
    expect(answer.words).toContain('Zelenskyy is mentioned in 1 paragraph:');
  });

  it('asks for at least one of its options, privately', async () => {
    const { discord } = await start();
    const answer = await answerOf(await discord.member().slash('quote'));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('Say whose words');
  });

  it('offers the speakers of the corpus while one is typed', async () => {
    const { discord } = await start();
    const { choices } = await discord.member().autocomplete('quote', 'speaker', 'wit');
    expect(choices).toContainEqual({ name: 'Steve Witkoff', value: 'Steve Witkoff' });
  });

  it('offers at most 25 choices, each within its limits, none twice', async () => {
    const names = [
      'a'.repeat(101),
      '',
      'Twice',
      'Twice',
      ...Array.from({ length: 40 }, (_, n) => `Speaker ${n}`),
    ];
    const running = await start({
      engine: () => ({ speakers: async () => names.map((name) => ({ name, person: name, quotations: 1 })) }),
    });
    const { choices } = await running.discord.member().autocomplete('quote', 'speaker', 's');
    expect(choices.map(({ name }) => name)).toEqual(['Twice', ...names.slice(4, 28)]);
    expect(refusals(running)).toEqual([]);
  });

  it('offers nothing where the engine fails, and logs why', async () => {
    const { discord, log } = await start({
      engine: () => ({ speakers: () => Promise.reject(new Error('broken')) }),
    });
    expect(await discord.member().autocomplete('quote', 'speaker', 'w')).toMatchObject({
      kind: 'choices',
      choices: [],
    });
    expect(JSON.stringify(log.filter(({ level }) => level === 'error'))).toContain('broken');
  });
});
