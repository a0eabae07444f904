import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoopbackMessage } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeeds } from '../../../src/admin/feeds/createFeeds.ts';
import type { Feeds } from '../../../src/admin/feeds/feeds.ts';
import { readSource } from '../../../src/admin/import/readSource.ts';
import { openFetcher, startServer, status } from '../../admin/import/fetch/startServer.ts';
import { newsPage, PROSE } from '../../admin/import/newsPage.ts';
import { buttonOf } from '../buttons.ts';
import { answerOf } from '../running.ts';
import { wordsOf } from '../soundCommand.ts';
import { press, startLibrary } from '../startLibrary.ts';

const wordsIn = ({ json }: LoopbackMessage): string => wordsOf(json.components);

const feedOf = (...links: readonly string[]): string =>
  `<rss version="2.0"><channel><title>P</title><link>http://127.0.0.1/</link>${links.map((link) => `<item><title>T</title><link>${link}</link></item>`).join('')}</channel></rss>`;

/** Starts a bot with feeds on a loopback server. Its fetcher connects only to addresses that pass `isAllowed`. */
const startFed = async (
  pages: Parameters<typeof startServer>[0],
  { review = true, isAllowed = (address: string): boolean => address === '127.0.0.1' } = {},
) => {
  const server = await startServer(pages);
  const root = `http://127.0.0.1:${server.port}`;
  let feeds: Feeds | undefined;
  const late = (): Feeds => {
    if (!feeds) throw new Error('not open yet');
    return feeds;
  };
  const running = await startLibrary({
    settingsOf: ({ channelId }) => ({ logChannel: channelId }),
    feeds: { poll: () => late().poll(), status: () => late().status() },
  });
  const { corpus, dataDir, library, discord, bot } = running;
  await writeFile(join(dataDir, '../feeds.txt'), `${root}/feed\n`);
  feeds = createFeeds({
    list: join(dataDir, '../feeds.txt'),
    corpus,
    dataDir,
    library,
    review,
    keep: { days: undefined, articles: undefined },
    every: 1_000_000,
    version: '1.2.3',
    isAllowed,
    teller: bot.teller,
    onReport: async () => undefined,
    onFault: () => undefined,
    read: async (source) => readSource(source),
    openFetcher: async () => openFetcher({ isAllowed }),
  });
  onTestFinished(feeds.close);
  const posted = (): LoopbackMessage[] =>
    discord.messages().filter(({ json }) => json.interaction_metadata === undefined);
  return { ...running, server, root, feeds, posted };
};

const page = newsPage(
  '<title>Talks *resume*</title><meta property="article:published_time" content="2024-05-06">',
);

describe('an article of a feed', () => {
  it('is proposed in the log channel, and enters the corpus when any admin adds it', async () => {
    const { feeds, posted, owner, discord, files, audit, engine } = await startFed({
      '/feed': feedOf('/a'),
      '/a': page,
    });
    expect(await feeds.poll()).toMatchObject({ proposed: 1 });
    const [message] = posted();
    if (!message) throw new Error('nothing was posted');
    expect(wordsIn(message)).toContain('### 📰 New from a feed. Add it?\nTalks \\*resume\\*');
    expect(wordsIn(message)).toContain(PROSE[0]?.slice(0, 60));
    expect(wordsIn(message)).toMatch(/\*\*Date:\*\* 6 May 2024[\s\S]*<http:\/\/127\.0\.0\.1:\d+\/a>/);
    const stranger = await answerOf(await discord.member().click(message, buttonOf(message, 'Add')));
    expect(stranger.words).toContain('Only the people who run this bot');
    expect(await files()).toEqual(['first.md']);
    const done = await press(owner, message, 'Add');
    expect(wordsIn(done)).toContain(`📥 Added: talks-resume.md, by <@${owner.id}>`);
    expect(await files()).toEqual(['first.md', 'talks-resume.md']);
    expect((await engine.status()).articles).toBe(2);
    expect(await audit()).toMatchObject([{ what: 'added', by: owner.id, file: 'talks-resume.md' }]);
  });

  it('is dropped when an admin rejects it, and is not proposed again', async () => {
    const { feeds, posted, owner, files, audit } = await startFed({ '/feed': feedOf('/a'), '/a': page });
    await feeds.poll();
    const [message] = posted();
    if (!message) throw new Error('nothing was posted');
    const both = await Promise.all([1, 2].map(() => owner.click(message, buttonOf(message, 'Reject'))));
    const words = await Promise.all(both.map(async (outcome) => wordsIn(await outcome.settled())));
    expect(words.toSorted()).toEqual([
      expect.stringContaining('This is already done'),
      expect.stringContaining('🚮 Rejected: talks-resume.md'),
    ]);
    expect(await files()).toEqual(['first.md']);
    expect(await audit()).toMatchObject([{ what: 'rejected', by: owner.id }]);
    expect(await feeds.poll()).toMatchObject({ proposed: 0 });
  });

  it('enters the corpus at once without review, and the log channel reports it', async () => {
    const { feeds, posted, files, audit } = await startFed(
      { '/feed': feedOf('/a', '/none'), '/a': page },
      { review: false },
    );
    expect(await feeds.poll()).toMatchObject({ added: 1, refused: 1 });
    expect(posted().map(wordsIn)).toEqual([
      expect.stringMatching(/From the feeds: 1 change[\s\S]*Added: talks-resume/),
    ]);
    expect(await files()).toEqual(['first.md', 'talks-resume.md']);
    expect(await audit()).toMatchObject([{ what: 'added', file: 'talks-resume.md' }]);
  });
});

describe('/corpus feeds', () => {
  it('shows the state of each feed, and polls on request', async () => {
    const { owner, root } = await startFed({ '/feed': status(500) });
    const before = await answerOf(await owner.slash('corpus feeds'));
    expect(before.private).toBe(true);
    expect(before.words).toContain(`<${root}/feed>\n  not checked yet`);
    const after = await answerOf(await owner.slash('corpus feeds', { poll: true }));
    expect(after.words).toMatch(/failing since <t:\d+:R>: Its server/);
  });

  it('a failing feed is reported once in the log channel, by its address and the reason', async () => {
    const { feeds, posted, root, discord } = await startFed({ '/feed': status(500) });
    expect(await feeds.poll()).toMatchObject({ failing: 1 });
    const [message, ...others] = posted();
    expect(others).toEqual([]);
    expect(message?.json.channel_id).toBe(discord.channelId);
    expect(message && wordsIn(message)).toMatch(
      new RegExp(`^⚠️ The feed <${root}/feed> is failing: Its server .*500.* I’ll only say this once\\.$`),
    );
    await feeds.poll();
    expect(posted()).toHaveLength(1);
  });

  it('reports that no feeds are configured', async () => {
    const { owner } = await startLibrary();
    const { words } = await answerOf(await owner.slash('corpus feeds'));
    expect(words).toContain('No feeds are set up');
  });
});

it('a feed cannot make the bot connect to other addresses of this machine or its network', async () => {
  const secret = await startServer({ '/': 'secret', '/a': page }, '127.0.0.2');
  const { feeds, files, server } = await startFed(
    {
      '/feed': feedOf(
        `http://127.0.0.2:${secret.port}/a`,
        `http://[::ffff:127.0.0.2]:${secret.port}/a`,
        `http://2130706434:${secret.port}/a`,
        '/redirects',
        'http://169.254.169.254/latest/meta-data',
        'file:///etc/passwd',
        'http://user:word@post.example/a',
      ),
      '/redirects': (request, response) =>
        status(302, { location: `http://127.0.0.2:${secret.port}/a` })(request, response),
    },
    { review: false },
  );
  expect(await feeds.poll()).toMatchObject({ added: 0, refused: 6, failing: 0 });
  expect(secret.requests).toEqual([]);
  expect(server.paths().toSorted()).toEqual(['/feed', '/redirects', '/robots.txt']);
  expect(await files()).toEqual(['first.md']);
});
