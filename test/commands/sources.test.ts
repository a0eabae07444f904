import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoopbackMessage } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openInProcess } from '../../src/core/serving/openCorpus.ts';
import { buttonOf, buttonsOf } from '../bot/buttons.ts';
import { answerOf, refusals, start } from '../bot/running.ts';
import { wordsOf } from '../bot/soundCommand.ts';

interface Node {
  readonly custom_id?: string;
  readonly options?: readonly { label: string; value: string }[];
  readonly components?: readonly Node[];
}

const menuOf = ({ json }: LoopbackMessage): Node | undefined => {
  const find = (nodes: readonly Node[]): Node | undefined =>
    nodes.find(({ options }) => options) ??
    nodes.flatMap(({ components }) => find(components ?? []) ?? [])[0];
  return find((json.components ?? []) as readonly Node[]);
};

describe('/sources', () => {
  let folder = '';
  let many: Corpus;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talks-bot-sources-'));
    const line = (n: number) => {
      const publishedAt = n < 20 ? { publishedAt: `2025-03-${String(n + 10)}`, publisher: 'The Post' } : {};
      const paragraphs = Array.from({ length: 5 }, (_, at) => `Paragraph ${at + 1} of article ${n}.`);
      return JSON.stringify({ id: `article-${n}`, title: `Talks of *day* ${n}`, ...publishedAt, paragraphs });
    };
    const file = join(folder, 'many.jsonl');
    await writeFile(file, Array.from({ length: 23 }, (_, n) => line(n)).join('\n'));
    many = await openInProcess({ corpus: file, threshold: 0.5 });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('lists the articles newest first, with their numbers of paragraphs, page by page', async () => {
    const running = await start({ engine: () => many });
    const member = running.discord.member();
    const { message, words } = await answerOf(await member.slash('sources'));
    expect(words).toContain('### 📚 23 articles\n-# 115 paragraphs');
    expect(words.match(/day\\\* (\d+)/g)?.[0]).toBe('day\\* 19');
    expect(words.match(/^-# 5 paragraphs/gm)).toHaveLength(10);
    const second = await (await member.click(message, buttonOf(message, 'Next'))).settled();
    const third = await (await member.click(second, buttonOf(second, 'Next'))).settled();
    expect(wordsOf(third.json.components)).toContain('Talks of \\*day\\* 22\n-# 5 paragraphs');
    expect([...buttonsOf(third).keys()]).toEqual(['Previous', 'Dismiss']);
    expect(refusals(running)).toEqual([]);
  });

  it('opens the chosen article privately for the member who chose it', async () => {
    const running = await start({ engine: () => many });
    const { message } = await answerOf(await running.discord.member().slash('sources'));
    const menu = menuOf(message);
    const [first] = menu?.options ?? [];
    expect(first?.label).toBe('Talks of *day* 19');
    const reader = running.discord.member();
    const answer = await answerOf(await reader.select(message, menu?.custom_id ?? '', [first?.value ?? '']));
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(answer.words).toContain('Paragraph 1 of article 19.\n-# paragraph 1');
    const later = await (await reader.click(answer.message, buttonOf(answer.message, 'Later'))).settled();
    expect(wordsOf(later.json.components)).toContain('Paragraph 5 of article 19.\n-# paragraph 5');
    expect([...buttonsOf(later).keys()]).toEqual(['Earlier', 'Share']);
    expect(refusals(running)).toEqual([]);
  });

  it('opens an article by typed or chosen text, and refuses an unknown one', async () => {
    const { discord } = await start({ engine: () => many });
    const member = discord.member();
    const { choices } = await member.autocomplete('sources', 'article', 'tlks 7');
    expect(choices).toContainEqual({ name: 'Talks of *day* 7', value: 'Talks of *day* 7' });
    for (const article of ['article-7', 'Talks of *day* 7'])
      expect((await answerOf(await member.slash('sources', { article }))).words).toContain('article 7.');
    const refused = await answerOf(await member.slash('sources', { article: 'nonsense' }));
    expect(refused).toMatchObject({ private: true });
    expect(refused.words).toContain('no article called “nonsense”');
  });

  it('lists only the articles of a publisher and a time, page by page', async () => {
    const running = await start({ engine: () => many });
    const member = running.discord.member();
    const asked = { publisher: 'post', before: '2025-03-21' };
    const { message, words } = await answerOf(await member.slash('sources', asked));
    expect(words).toContain('-# 🏢 post\n-# 📅 → 2025-03-21');
    expect(words).toContain('### 📚 12 articles\n-# 60 paragraphs');
    const second = await (await member.click(message, buttonOf(message, 'Next'))).settled();
    expect(wordsOf(second.json.components)).toContain('### 📚 12 articles\n-# 60 paragraphs');
    expect(wordsOf(second.json.components)).toContain('day\\* 0');
    expect([...buttonsOf(second).keys()]).toEqual(['Previous', 'Dismiss']);
    const undated = await answerOf(await member.slash('sources', { after: '2025-03-29' }));
    expect(undated.words).toContain('### 📚 1 article\n-# 5 paragraphs\n-# 🗓️ 3 articles without a date');
    const none = await answerOf(await member.slash('sources', { publisher: 'Gazette' }));
    expect(none).toMatchObject({ private: true });
    expect(none.words).toContain('0 articles');
    const titled = await answerOf(await member.slash('sources', { article: 'talks of day' }));
    expect(titled.words).toContain('23 articles');
    expect(refusals(running)).toEqual([]);
  });

  it('fits very long titles', async () => {
    const running = await start({
      engine: (real) => ({
        sources: async (from, count) => {
          const { listed, ...rest } = await real.sources(from, count);
          const title = '停火协议 *[talks](http://a.example)* '.repeat(40);
          const some = Array.from({ length: 10 }, (_, n) => ({
            article: { ...listed[0]?.article, id: `long-${n}`, title },
            paragraphs: 3,
          }));
          return { ...rest, articles: 10, listed: some };
        },
      }),
    });
    const answer = await answerOf(await running.discord.member().slash('sources'));
    expect(answer.words).toContain('10 articles');
    expect(refusals(running)).toEqual([]);
  });
});

describe('/help', () => {
  it('explains the bot and its limits privately, with the size of the corpus', async () => {
    const running = await start();
    const { words, ...answer } = await answerOf(await running.discord.member().slash('help'));
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(words).toMatch(/1 article, \d+ paragraphs, \d+ quotations\./);
    expect(words).toContain('I don’t search the web');
    expect(refusals(running)).toEqual([]);
  });

  it('states the newest date', async () => {
    const { discord } = await start({
      engine: (real) => ({
        sources: async (from, count) => {
          const { listed, ...rest } = await real.sources(from, count);
          const dated = listed.map((one) => ({
            ...one,
            article: { ...one.article, publishedAt: '2025-03-16' },
          }));
          return { ...rest, listed: dated };
        },
      }),
    });
    expect((await answerOf(await discord.member().slash('help'))).words).toContain('16 March 2025');
  });
});
