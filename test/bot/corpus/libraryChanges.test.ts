import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoopbackMessage, Member, Upload } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { buttonOf, buttonsOf } from '../buttons.ts';
import { answerOf, refusals, type Seen } from '../running.ts';
import { wordsOf } from '../soundCommand.ts';
import { connectAgain } from '../startBot.ts';
import { press, startLibrary, TALKS } from '../startLibrary.ts';

const talks: Upload = { name: 'Talks.md', data: TALKS };

const add = async (member: Member, file: Upload): Promise<Seen> =>
  answerOf(await member.slash('corpus add', { file }));
const wordsIn = ({ json }: LoopbackMessage): string => wordsOf(json.components);

describe('/corpus remove and restore', () => {
  const articles = {
    'first.md': '# First\n\nOne.',
    'sub/second.md': '# Second\n\nTwo.',
    'broken.md': '---\nx: [\n---\n',
  };

  it('moves a file to the trash on confirmation, and back', async () => {
    const running = await startLibrary({ articles });
    const { owner, corpus, files, audit } = running;
    const { choices } = await owner.autocomplete('corpus remove', 'article', 'sec');
    expect(choices).toEqual([{ name: 'Second', value: 'second' }]);
    const shown = await answerOf(await owner.slash('corpus remove', { article: 'second' }));
    expect(shown.private).toBe(true);
    expect(shown.words).toContain('### 🗑️ Remove this article?\nSecond');
    expect(shown.words).toContain('**File:** sub/second.md');
    const done = await press(owner, shown.message, 'Remove');
    expect(wordsIn(done)).toMatch(/^### 🗑️ Removed: sub\/second\.md\n/);
    expect(wordsIn(done)).toContain('**Removed:** 1 article\n- second');
    const gone = await answerOf(await owner.slash('corpus remove', { article: 'second' }));
    expect(gone.words).toContain('no such article');
    const trashed = await owner.autocomplete('corpus restore', 'file', 'SECOND');
    expect(trashed.choices.map(({ name }) => name)).toEqual([expect.stringMatching(/^20.* Second$/)]);
    const back = await answerOf(
      await owner.slash('corpus restore', { file: String(trashed.choices[0]?.name) }),
    );
    expect(back.words).toContain('♻️ Restored: sub/second.md');
    expect(back.words).toContain('**Added:** 1 article\n- second');
    expect(await readFile(join(corpus, 'sub/second.md'), 'utf8')).toBe(articles['sub/second.md']);
    expect((await files()).sort()).toEqual(['broken.md', 'first.md', 'sub']);
    expect((await audit()).map(({ what }) => what)).toEqual(['removed', 'restored']);
    const none = await answerOf(await owner.slash('corpus restore', { file: 'second' }));
    expect(none.words).toContain('Nothing in the trash has that name');
    expect(refusals(running)).toEqual([]);
  });

  it('restores by words of a title, unless several removed files have them', async () => {
    const titled = {
      'a.md': '# Grain deal\n\nOne.',
      'b.md': '# Gas deal\n\nTwo.',
      'c.md': '# War\n\nThree.',
    };
    const { owner } = await startLibrary({ articles: titled });
    for (const article of ['a', 'b'])
      await press(owner, (await answerOf(await owner.slash('corpus remove', { article }))).message, 'Remove');
    const restore = async (file: string) =>
      (await answerOf(await owner.slash('corpus restore', { file }))).words;
    expect(await restore('deal')).toContain('or several files do');
    expect(await restore('the grain')).toContain('or several files do');
    expect(await restore('grain')).toContain('♻️ Restored: a.md');
    expect(await restore('deal')).toContain('♻️ Restored: b.md');
  });

  it('finds an article by its title, and a faulty one by its file', async () => {
    const { owner } = await startLibrary({ articles });
    const byTitle = await answerOf(await owner.slash('corpus remove', { article: 'Second' }));
    expect(byTitle.words).toContain('sub/second.md');
    const faulty = await answerOf(await owner.slash('corpus remove', { article: 'broken.md' }));
    expect(faulty.words).toContain('**File:** broken.md');
    expect(wordsIn(await press(owner, faulty.message, 'Remove'))).toContain('Removed: broken.md');
    const none = await answerOf(await owner.slash('corpus remove', { article: '../../etc/passwd' }));
    expect(none.words).toContain('no such article');
  });

  it('asks again if the corpus has changed, and keeps the last article', async () => {
    const { owner, corpus, engine } = await startLibrary();
    const shown = await answerOf(await owner.slash('corpus remove', { article: 'first' }));
    await writeFile(join(corpus, 'first.md'), '# First, edited\n\nOne.');
    await engine.reload();
    const again = await press(owner, shown.message, 'Remove');
    expect(wordsIn(again)).toContain('🔄 The articles have changed');
    expect(wordsIn(again)).toContain('First, edited');
    const kept = await answerOf(await owner.click(again, buttonOf(again, 'Remove')));
    expect(kept.words).toContain('This is the only article');
  });

  it('loses nothing when two admins act at once', async () => {
    const admins = ['100000000000000001', '100000000000000002'];
    const running = await startLibrary({ articles, settings: { adminUsers: admins } });
    const { discord, files, audit } = running;
    const [one, two] = admins.map((id) => discord.member({ id, admin: true }));
    if (!one || !two) throw new Error('two admins');
    const added = (await add(one, talks)).message;
    const removed = (await answerOf(await two.slash('corpus remove', { article: 'second' }))).message;
    const done = await Promise.all([press(one, added, 'Add'), press(two, removed, 'Remove')]);
    // The bot may ask the second admin to look again.
    for (const [n, message] of done.entries()) {
      const label = [...buttonsOf(message).keys()].find((each) => each === 'Add' || each === 'Remove');
      if (label) await press(n === 0 ? one : two, message, label);
    }
    expect(await files()).toContain('talks.md');
    expect((await audit()).map(({ what, by }) => `${what} ${by}`).sort()).toEqual([
      `added ${one.id}`,
      `removed ${two.id}`,
    ]);
    const list = await answerOf(await one.slash('corpus list'));
    expect(list.words).toContain('### 📚 2 articles');
    expect(list.words).toMatch(/talks\n-# 📄 Talks in Riyadh · 14 March 2025 · 2 paragraphs/);
    expect(list.words).not.toContain('second');
  });
});

it('reports that a corpus of one file is read-only, and lists and checks it', async () => {
  const lines = Array.from({ length: 12 }, (_, n) => JSON.stringify({ id: `a_${n}`, paragraphs: ['One.'] }));
  const { owner } = await startLibrary({ jsonl: `${lines.join('\n')}\n` });
  const asked = [
    await owner.slash('corpus add', { file: talks }),
    await owner.slash('corpus remove', { article: 'a_1' }),
    await owner.slash('corpus restore', { file: 'x.md' }),
  ];
  for (const outcome of asked) expect((await answerOf(outcome)).words).toContain('one .jsonl file');
  const list = await answerOf(await owner.slash('corpus list'));
  expect(list.words).toContain('### 📚 12 articles');
  expect(list.words).toContain('a\\_9');
  const next = await press(owner, list.message, 'Next');
  expect(wordsIn(next)).toContain('a\\_11');
  expect(wordsIn(await press(owner, next, 'Previous'))).toBe(list.words);
  const checked = await answerOf(await owner.slash('corpus check'));
  expect(checked.words).toContain('🔍 Articles checked\n**Articles:** 12');
});

it('serves only the admins of the bot, not the admins of a server', async () => {
  const { discord, owner, files } = await startLibrary();
  const { message } = await add(owner, talks);
  expect(buttonsOf(message).size).toBe(3);
  expect(discord.commandsFor(discord.member()).map(({ name }) => name)).not.toContain('corpus');
  const elsewhere = discord.member({ admin: true });
  for (const outcome of [
    await elsewhere.slash('corpus add'),
    await elsewhere.slash('corpus add', { file: talks }),
    await elsewhere.slash('corpus remove', { article: 'first' }),
    await elsewhere.slash('corpus restore', { file: 'x' }),
    await elsewhere.slash('corpus list'),
    await elsewhere.slash('corpus check'),
    await elsewhere.slash('corpus reload'),
    await elsewhere.slash('corpus status'),
  ]) {
    const refused = await answerOf(outcome);
    expect(refused.private).toBe(true);
    expect(refused.words).toContain('Only the people who run this bot');
  }
  expect((await elsewhere.autocomplete('corpus remove', 'article', 'f')).choices).toEqual([]);
  expect(await files()).toEqual(['first.md']);
});

it('reports each change and its author in a log channel without pings, and goes on if it cannot', async () => {
  const running = await startLibrary();
  const { discord, owner, bot } = running;
  await bot.close();
  for (const logChannel of [discord.channelId, '100000000000000009']) {
    const { bot: next, log } = await connectAgain(running, { settings: { logChannel } });
    try {
      const answer = await answerOf(await owner.slash('corpus reload'));
      expect(answer.words).toContain('Reloaded: no changes');
      const told = discord.messages(discord.member()).map(wordsIn);
      expect(told).toEqual([expect.stringMatching(`^🔄 Reloaded: version [0-9a-f]{12}, by <@${owner.id}>$`)]);
      expect(discord.messages().flatMap(({ json }) => json.mentions)).toEqual([]);
      const warned = log.filter(({ message }) => message === 'the log channel was not told');
      expect(warned).toHaveLength(logChannel === discord.channelId ? 0 : 1);
      const early = log.filter(({ message }) => message.startsWith('LOG_CHANNEL cannot be seen'));
      expect(early).toHaveLength(warned.length);
      expect(answer.words.includes('I couldn’t post this in the log channel')).toBe(warned.length === 1);
    } finally {
      await next.close();
    }
  }
});
