import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { buttonOf } from '../bot/buttons.ts';
import { answerOf, refusals, start } from '../bot/running.ts';
import { wordsOf } from '../bot/soundCommand.ts';

describe('/quote', () => {
  it('shows the words of a speaker in bold inside the sentence, with their place', async () => {
    const running = await start();
    const answer = await answerOf(await running.discord.member().slash('quote', { speaker: 'witkoff' }));
    expect(answer).toMatchObject({ kind: 'reply', private: false });
    expect(answer.words).toMatch(/^-# 🗣️ Steve Witkoff$/m);
    expect(answer.words).toMatch(
      /\*\*"It was positive,"\*\* Witkoff said of their hours-long conversation\./,
    );
    expect(answer.words).toMatch(/-# Hopes Rise [^\n]*, paragraph 9$/m);
    expect(refusals(running)).toEqual([]);
  });

  it('finds quotations by topic', async () => {
    const { discord } = await start();
    const answer = await answerOf(
      await discord.member().slash('quote', { about: 'call with both presidents' }),
    );
    expect(answer.words).toContain('there will be a call with both presidents this week');
  });

  it('says privately how often an unquoted person is mentioned', async () => {
    const running = await start();
    const member = running.discord.member();
    const answer = await answerOf(await member.slash('quote', { speaker: 'Zelenskyy' }));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('No quotation from Zelenskyy');
    expect(answer.words).toContain('My articles mention Zelenskyy in 1 paragraph:');
    const { message } = answer;
    const articles = await answerOf(await member.click(message, buttonOf(message, 'All articles')));
    expect(articles.words).toContain('1 article');
    const reported = await member.click(message, buttonOf(message, 'Reported speech (1)'));
    expect(reported.kind).toBe('update');
    const shown = wordsOf((await reported.settled()).json.components);
    expect(shown).toContain('Reported speech, not the speaker’s own words.');
    expect(refusals(running)).toEqual([]);
  });

  it('refuses privately if none of its options has words', async () => {
    const { discord } = await start();
    for (const options of [{}, { speaker: ' ', about: '?!', article: '…' }]) {
      const answer = await answerOf(await discord.member().slash('quote', options));
      expect(answer.private).toBe(true);
      expect(answer.words).toContain('Tell me what to look for');
    }
  });

  it('is private on demand, and includes reported speech on demand, marked as such', async () => {
    const { discord } = await start();
    const member = discord.member();
    const shown = await answerOf(
      await member.slash('quote', { speaker: 'Putin', indirect: true, private: true }),
    );
    expect(shown.private).toBe(true);
    expect(shown.words).toContain('**any ceasefire agreement must include');
    expect(shown.words).toContain('\n-# Reported speech, not the speaker’s own words.\n');
    const without = await answerOf(await member.slash('quote', { speaker: 'Putin' }));
    expect(without.private).toBe(false);
    expect(without.words).not.toContain('Reported speech');
  });

  it('says of secondhand words that the article quotes a report', async () => {
    const { discord } = await start();
    const { words } = await answerOf(await discord.member().slash('quote', { speaker: 'President Trump' }));
    expect(words.match(/-# The article quotes this second-hand\./g)).toHaveLength(2);
  });

  it('takes a misspelt name for the nearest one, and says so', async () => {
    const { discord } = await start();
    for (const speaker of ['Witkof', 'wittkof']) {
      const { words } = await answerOf(await discord.member().slash('quote', { speaker }));
      expect(words).toContain(`-# I know nobody called “${speaker}”. This is the closest name.`);
      expect(words).toContain('🗣️ Steve Witkoff');
    }
  });

  it('finds the chosen article by name or value, and refuses an unknown one', async () => {
    const { discord } = await start();
    const member = discord.member();
    const { choices } = await member.autocomplete('quote', 'article', 'hops rise');
    const [choice] = choices;
    expect(choice?.name).toMatch(/^Hopes Rise for Ukraine Ceasefire/);
    for (const article of [choice?.name ?? '', String(choice?.value)]) {
      const { words } = await answerOf(await member.slash('quote', { speaker: 'witkoff', article }));
      expect(words).toContain('-# 🗣️ Steve Witkoff\n');
    }
    const refused = await answerOf(await member.slash('quote', { article: 'Nonsense' }));
    expect(refused).toMatchObject({ private: true });
    expect(refused.words).toContain('I have no article called “Nonsense”.');
  });

  it('offers matching speakers while a member types', async () => {
    const { discord } = await start();
    const { choices } = await discord.member().autocomplete('quote', 'speaker', 'wit');
    expect(choices).toContainEqual({ name: 'Steve Witkoff', value: 'Steve Witkoff' });
  });

  it('offers at most 25 choices, each within its limits and only once', async () => {
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

  it('does not search for text that is longer than a choice can be', async () => {
    const typed: string[] = [];
    const speakers: Corpus['speakers'] = async (name) => {
      typed.push(name);
      return [{ name: 'Somebody', person: 'somebody', quotations: 1 }];
    };
    const { discord, log } = await start({ engine: () => ({ speakers }) });
    const offer = async (name: string) =>
      (await discord.member().autocomplete('quote', 'speaker', name)).choices.length;
    expect([await offer('s '.repeat(3_000)), await offer('s '.repeat(50))]).toEqual([0, 1]);
    expect(typed).toHaveLength(1);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('offers nothing if the engine fails, and logs why', async () => {
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
