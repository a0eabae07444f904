import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buttonOf } from '../bot/buttons.ts';
import { answerOf, refusals, start } from '../bot/running.ts';
import { wordsOf } from '../bot/soundCommand.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

const article = (day: string, title: string, ...paragraphs: readonly string[]): string =>
  `---\ntitle: ${title}\npublishedAt: ${day}\n---\n${paragraphs.join('\n\n')}\n`;

const files = {
  'port.md': article(
    '2025-03-14',
    'Port talks',
    'The harbour talks began in Torvik on Monday. Nobody spoke to the press.',
    '“The harbour opens soon,” Ana Costa said Thursday.',
    'The treaty on the harbour of 5 June 2019 still holds.',
  ),
  'bridge.md': article(
    '2025-04-02',
    'Bridge opens',
    'The harbour bridge opened. “It is done,” Ana Costa said.',
  ),
  'undated.md': 'A note\n\nThe harbour froze over.',
};

/** Returns the days of a reply, as it shows them. */
const daysOf = (words: string): string[] =>
  [...words.matchAll(/^\*\*(.+?)\*\*( ≈)?$/gm)].map(([, day, sign = '']) => `${day}${sign}`);

describe('/timeline', () => {
  it('shows events by day, the oldest first, and marks calculated days', async () => {
    const running = await start({ corpus: await temporaryFolder(files) });
    const answer = await answerOf(await running.discord.member().slash('timeline', { about: 'harbour' }));
    expect(answer).toMatchObject({ kind: 'reply', private: false });
    expect(daysOf(answer.words)).toEqual([
      '5 June 2019',
      '10 March 2025 ≈',
      '13 March 2025 ≈',
      '2 April 2025',
    ]);
    expect(answer.words).toContain('The harbour talks began in Torvik on Monday.');
    expect(answer.words).toContain('≈ worked out from the article’s date');
    expect(answer.words).toContain('1 sentence without a date is not included.');
    expect(refusals(running)).toEqual([]);
  });

  it('covers a speaker, an article, or some days', async () => {
    const { discord } = await start({ corpus: await temporaryFolder(files) });
    const days = async (options: object) =>
      daysOf((await answerOf(await discord.member().slash('timeline', { ...options }))).words);
    expect(await days({ speaker: 'Costa' })).toEqual(['13 March 2025 ≈', '2 April 2025']);
    expect(await days({ article: 'Port talks' })).toEqual([
      '5 June 2019',
      '10 March 2025 ≈',
      '13 March 2025 ≈',
    ]);
    expect(await days({ about: 'harbour', after: '2025-04-01' })).toEqual(['2 April 2025']);
  });

  it('names similar titles if no article is meant, and applies all filters to an article', async () => {
    const { discord } = await start({ corpus: await temporaryFolder(files) });
    const ask = async (options: Readonly<Record<string, string>>) =>
      answerOf(await discord.member().slash('timeline', options));
    const days = async (options: Readonly<Record<string, string>>) => daysOf((await ask(options)).words);
    expect(await days({ article: 'Port talks', after: '2030-01-01' })).toEqual([]);
    expect(await days({ article: 'Port talks', publisher: 'Nobody' })).toEqual([]);
    const unknown = await ask({ article: 'Prt talks' });
    expect(unknown).toMatchObject({ private: true });
    expect(unknown.words).toContain('Port talks');
  });

  it('turns its pages, and is shared as a timeline even if the articles have changed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [
        `day-${n}.md`,
        article(
          `2025-05-0${n + 1}`,
          `Day ${n}`,
          `The ferry ${'abcdefgh'[n]}rno sailed from the old quay number ${n}.`,
        ),
      ]),
    );
    const corpus = await temporaryFolder(many);
    const { discord, engine } = await start({ corpus });
    const member = discord.member();
    const first = await answerOf(await member.slash('timeline', { about: 'ferry quay', private: true }));
    expect(daysOf(first.words)).toHaveLength(6);
    expect(first.words).toContain('1–6 of 8');
    const next = await (await member.click(first.message, buttonOf(first.message, 'Next'))).settled();
    expect(daysOf(wordsOf(next.json.components))).toEqual(['7 May 2025', '8 May 2025']);
    await writeFile(
      join(corpus, 'day-9.md'),
      article('2025-05-09', 'Day 9', 'The ferry xarno sailed from the quay.'),
    );
    await engine.reload();
    const outcome = await member.click(next, buttonOf(next, 'Share'));
    const [, shared] = await outcome.until((messages) => messages.length === 2);
    expect(shared?.onlyFor).toBeNull();
    expect(wordsOf(shared?.json.components)).toContain('🕰️ Timeline');
    expect(daysOf(wordsOf(shared?.json.components))[0]).toBe('1 May 2025');
  });

  it('says privately that nothing has a day, and suggests a name', async () => {
    const { discord } = await start({ corpus: await temporaryFolder(files) });
    const nothing = await answerOf(await discord.member().slash('timeline', { about: 'zebra' }));
    expect(nothing.private).toBe(true);
    expect(nothing.words).toContain('I found nothing on this with a date.');
    const slip = await answerOf(await discord.member().slash('timeline', { speaker: 'Cossta' }));
    expect(slip.words).toContain('Ana Costa');
  });

  it('refuses privately without a topic, a speaker or an article', async () => {
    const { discord } = await start();
    for (const options of [{}, { about: '?!', speaker: ' ' }, { after: '2025-01-01' }]) {
      const answer = await answerOf(await discord.member().slash('timeline', options));
      expect(answer.private).toBe(true);
      expect(answer.words).toContain('Tell me what the timeline should be about');
    }
  });
});
