import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTestClock } from '../../../packages/loopback-discord/test/testClock.ts';
import { createPoster, type Posted } from '../../../src/bot/following/createPoster.ts';
import { createFileStore, type FollowingStore } from '../../../src/bot/following/store.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { wordsOf } from '../soundCommand.ts';
import { keepLog } from '../startBot.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SERVER = '100000000000000021';
const PORT = '100000000000000022';
const FERRY = '100000000000000023';
const TEXTS = {
  froze: 'The harbour froze.',
  thawed: 'The harbour thawed.',
  sailed: 'The ferry sailed from the harbour.',
};

/** Opens a poster over three loaded articles. A test calls `came` when they come in. */
const open = async () => {
  const lines = Object.entries(TEXTS).map(([id, text]) => JSON.stringify({ id, paragraphs: [text] }));
  const file = join(await temporaryFolder({ 'articles.jsonl': lines.join('\n') }), 'articles.jsonl');
  const corpus = await openInProcess({ corpus: file, threshold: 0.5 });
  onTestFinished(corpus.close);
  const dataDir = await temporaryFolder();
  const clock = createTestClock();
  const now = () => 1_700_000_000_000 + clock.now();
  const files = createFileStore(dataDir, now);
  const { subscriptions } = files;
  const posts: (readonly [channel: string, words: string])[] = [];
  const discord: { says: Posted } = { says: 'posted' };
  const elsewhere = { posts: false };
  const { log, logger } = keepLog();
  const alone: FollowingStore['alone'] = async (work) => {
    const owner = { host: 'other', pid: 1, since: '2025-01-01T00:00:00Z' };
    if (elsewhere.posts) throw new UserError({ kind: 'corpus-owned', ...owner });
    return work();
  };
  const restart = () => {
    const poster = createPoster({
      store: { ...files, alone },
      corpus,
      logger,
      clock,
      now,
      post: async (channel, { components }) => {
        posts.push([channel, wordsOf([...components])]);
        return discord.says;
      },
    });
    onTestFinished(poster.close);
    return poster;
  };
  const wish = (channel: string, about: string) =>
    subscriptions.add({ server: SERVER, channel, about, locale: 'en-US' });
  return { dataDir, clock, subscriptions, posts, discord, elsewhere, log, restart, wish };
};

describe('posts about new articles', () => {
  it('come at once, and then once an hour, per channel', async () => {
    const { clock, posts, restart, wish } = await open();
    const poster = restart();
    await wish(PORT, 'harbour');
    await wish(FERRY, 'ferry');
    await poster.came(['froze']);
    expect(posts).toEqual([[PORT, expect.stringContaining(TEXTS.froze)]]);
    clock.pass(HOUR / 2);
    await poster.came(['thawed', 'froze', 'sailed']);
    expect(posts.slice(1)).toEqual([[FERRY, expect.stringContaining(TEXTS.sailed)]]);
    clock.pass(HOUR / 2);
    await vi.waitFor(() => expect(posts).toHaveLength(3));
    expect(posts[2]).toEqual([PORT, expect.stringMatching(/thawed[\s\S]*sailed/)]);
    expect(posts[2]?.[1]).not.toContain(TEXTS.froze);
    expect(clock.waiting()).toBe(0);
  });

  it('wait through a restart', async () => {
    const { clock, posts, restart, wish } = await open();
    const before = restart();
    await wish(PORT, 'harbour');
    await before.came(['froze']);
    await before.came(['thawed']);
    await before.close();
    expect(clock.waiting()).toBe(0);
    const after = restart();
    await after.start();
    expect(posts).toHaveLength(1);
    clock.pass(HOUR);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
    expect(posts[1]).toEqual([PORT, expect.stringContaining(TEXTS.thawed)]);
  });

  it('leave out articles that came before the channel began to follow', async () => {
    const { clock, posts, restart, wish } = await open();
    const poster = restart();
    await wish(PORT, 'harbour');
    await poster.came(['froze']);
    clock.pass(1);
    await poster.came(['sailed']);
    clock.pass(1);
    await wish(FERRY, 'ferry');
    await poster.came(['thawed']);
    expect(posts.map(([channel]) => channel)).toEqual([PORT]);
  });

  it('are retried if Discord fails, and stop if the channel is gone', async () => {
    const { clock, posts, discord, restart, wish, subscriptions } = await open();
    const poster = restart();
    await wish(PORT, 'harbour');
    discord.says = 'failed';
    await poster.came(['froze']);
    discord.says = 'gone';
    clock.pass(10 * MINUTE);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
    expect(posts[1]).toEqual(posts[0]);
    await poster.start();
    expect(await subscriptions.list(SERVER)).toEqual([]);
    await poster.came(['thawed']);
    expect(posts).toHaveLength(2);
  });

  it('come from one process: a process without the lock posts nothing, and repeats nothing later', async () => {
    const { clock, posts, elsewhere, restart, wish, log } = await open();
    const [one, other] = [restart(), restart()];
    await wish(PORT, 'harbour');
    elsewhere.posts = true;
    await other.came(['froze', 'thawed']);
    expect(posts).toEqual([]);
    elsewhere.posts = false;
    await one.came(['froze', 'thawed']);
    clock.pass(HOUR);
    await other.start();
    expect(posts).toHaveLength(1);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('leave out an article that is gone, and start afresh from a damaged state file', async () => {
    const { dataDir, clock, posts, restart, wish } = await open();
    const poster = restart();
    await wish(PORT, 'harbour');
    await poster.came(['never-there']);
    expect(posts).toEqual([]);
    await writeFile(join(dataDir, 'following', 'heard.json'), '{"articles":[{');
    await poster.came(['froze']);
    expect(posts).toHaveLength(1);
    clock.pass(HOUR);
    expect(JSON.parse(await readFile(join(dataDir, 'following', 'heard.json'), 'utf8'))).toMatchObject({
      articles: [{ id: 'froze' }],
    });
  });
});
