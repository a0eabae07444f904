import { describe, expect, it } from 'vitest';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { buttonOf } from './buttons.ts';
import { answerOf, refusals, start } from './running.ts';

const dated = (day: string, title: string, text: string): string =>
  `---\npublishedAt: ${day}\n---\n# ${title}\n\n${text}\n`;

/** Starts a bot over two dated articles about a harbour and one without a date. */
const startHarbour = async () => {
  const corpus = await temporaryFolder({
    'spring.md': dated(
      '2025-03-14',
      'Spring deal',
      '“The harbour opens in May,” Ana Costa said on Thursday.',
    ),
    'autumn.md': dated('2025-10-01', 'Autumn deal', '“The harbour opens in June,” Ana Costa said.'),
    'undated.md': '# Harbour notes\n\n“The harbour opens on Friday,” Ana Costa said.',
  });
  const engine = await openInProcess({ corpus, threshold: 0.2 });
  const running = await start({ engine: () => engine });
  return { running, member: running.discord.member() };
};

const question = 'When does the harbour open?';

describe('the filters of /ask', () => {
  it('ask in an article chosen from the suggestions, and show its title', async () => {
    const { running, member } = await startHarbour();
    const { choices } = await member.autocomplete('ask', 'article', 'autum');
    expect(choices).toEqual([{ name: 'Autumn deal', value: 'Autumn deal' }]);
    const { words, message } = await answerOf(
      await member.slash('ask', { question, article: 'Autumn deal' }),
    );
    expect(words).toContain('-# 📰 Autumn deal\n');
    expect(words).toContain('opens in June');
    expect(words).not.toContain('opens in May');
    const context = await answerOf(await member.click(message, buttonOf(message, 'In context')));
    expect(context.words).toContain('opens in June');
    expect(refusals(running)).toEqual([]);
  });

  it('accept days as people write them, and count the articles without a date', async () => {
    const { running, member } = await startHarbour();
    const ask = (options: object, locale = 'en-US') =>
      running.discord
        .member({ locale })
        .slash('ask', { question, ...options })
        .then(answerOf);
    const early = await ask({ before: '14 March 2025' });
    expect(early.words).toContain('📅 → 2025-03-14\n-# 🗓️ 1 article without a date is not included.');
    expect(early.words).toContain('opens in May');
    expect((await ask({ after: '15.03.2025' })).words).toContain('opens in June');
    expect((await ask({ after: '15 березня 2025' }, 'uk')).words).toContain('opens in June');
    expect((await ask({ after: '3/15/2025' })).words).toContain('opens in June');
    const never = await ask({ after: 'November 2025', before: 'December 2025' });
    expect(never).toMatchObject({ private: true });
    expect(never.words).toContain('Not in my articles');
    expect(never.words).toContain('1 article without a date is not included');
    const undated = await answerOf(await member.slash('ask', { question, article: 'notes' }));
    expect(undated.words).toContain('paragraph 1 · no date');
    expect(refusals(running)).toEqual([]);
  });

  it.each([
    [{ after: 'soonish' }, 'I can’t read “soonish” as a day'],
    [{ after: '2025-10-01', before: '2025-03-14' }, 'swapping them'],
    [{ article: 'Autum deel' }, 'Did you mean “Autumn deal”?'],
  ])('refuse %j privately, with a way out', async (options, words) => {
    const { member } = await startHarbour();
    const refused = await answerOf(await member.slash('ask', { question, ...options }));
    expect(refused).toMatchObject({ private: true });
    expect(refused.words).toContain(words);
  });

  it('stay with a shared answer', async () => {
    const { member } = await startHarbour();
    const { message } = await answerOf(
      await member.slash('ask', { question, before: '2025-03-14', private: true }),
    );
    const shared = await member.click(message, buttonOf(message, 'Share'));
    await shared.settled();
    expect(JSON.stringify(shared.messages.map(({ json }) => json.components))).toContain('2025-03-14');
  });
});

describe('the filters of /quote', () => {
  it('are shown if nothing is left, and the reply does not say that the corpus lacks the speaker', async () => {
    const { running, member } = await startHarbour();
    const none = await answerOf(await member.slash('quote', { speaker: 'Costa', after: '2026-01-01' }));
    expect(none).toMatchObject({ private: true });
    expect(none.words).toContain('-# 📅 2026-01-01 →\n');
    expect(none.words).toContain('No quotation from Costa');
    expect(none.words).not.toContain('does not mention');
    expect(refusals(running)).toEqual([]);
  });

  it('work with days alone, and count the articles without a date', async () => {
    const { running, member } = await startHarbour();
    const { words } = await answerOf(await member.slash('quote', { after: 'May 2025' }));
    expect(words).toContain('opens in June');
    expect(words).not.toContain('opens in May');
    expect(words).toContain('1 article without a date is not included');
    const none = await answerOf(await member.slash('quote', { speaker: 'Costa', after: '2026' }));
    expect(none.words).toContain('No quotation from Costa');
    expect(none.words).toContain('1 article without a date is not included');
    expect(refusals(running)).toEqual([]);
  });
});

it('an unanswered question about a speaker’s words points to the quotations of that speaker', async () => {
  const { running, member } = await startHarbour();
  const ask = (question: string) => member.slash('ask', { question }).then(answerOf);
  expect((await ask('What did Costa say about bananas in Peru?')).words).toContain(
    '-# 💬 My articles quote Ana Costa: see `/quote`.\n',
  );
  expect((await ask('Who won the World Cup?')).words).not.toContain('💬');
  expect(refusals(running)).toEqual([]);
});

it('a question in a language that no article has gets a note in the reader’s language', async () => {
  const { running, member } = await startHarbour();
  const { words } = await answerOf(await member.slash('ask', { question: 'Коли відкриють порт?' }));
  expect(words).toContain('-# 🌐 Your question seems to be in Ukrainian, but my articles are in English.');
  expect((await answerOf(await member.slash('ask', { question }))).words).not.toContain('🌐');
  expect(refusals(running)).toEqual([]);
});
