import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSystem } from '../../../src/admin/library/fileSystem.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { newsPage } from '../import/newsPage.ts';
import { DAY, FEED, feedOf, HOUR, linkOf, startFeeds, storyPage } from './startFeeds.ts';

describe('a poll', () => {
  it('adds each new article once, and skips articles that the corpus has by link, id or text', async () => {
    const { feeds, web, files, audit, asked, told, dataDir } = await startFeeds({
      articles: {
        'first.md': '# First\n\nThe harbour is open.',
        'by-link.md': `---\ntitle: Old\nurl: http://www.post.example/linked/?utm_source=x#top\n---\nText.`,
        'story-named.md': '# Named\n\nText.',
      },
    });
    const twin = storyPage('new').replace('Story new', 'Same words');
    web.set(FEED, feedOf('new', 'linked', 'named', 'twin', 'gone'));
    for (const name of ['new', 'linked', 'named']) web.set(linkOf(name), storyPage(name));
    web.set(linkOf('twin'), twin);
    const before = await files();
    expect(await feeds.poll()).toMatchObject({
      feeds: 1,
      fetched: 4,
      added: 1,
      known: 3,
      refused: 1,
      failing: 0,
    });
    expect((await files()).filter((name) => !before.includes(name))).toEqual(['story-new.md']);
    expect(await audit()).toMatchObject([
      { by: 'feeds', what: 'added', file: 'story-new.md', link: linkOf('new') },
    ]);
    expect(told).toEqual(['added story-new.md']);
    expect(await readdir(join(dataDir, 'feeds'))).toEqual(['state.json']);
    const [asks] = [asked.length];
    expect(await feeds.poll()).toMatchObject({ fetched: 0, added: 0 });
    expect(asked.slice(asks)).toEqual([FEED]);
  });

  it('adds two articles with the same title, and an article of two feeds once', async () => {
    const other = 'https://other.example/feed';
    const { feeds, web, files } = await startFeeds({ list: `# feeds\n${FEED}\n\n${other}\n` });
    web.set(FEED, feedOf('a', 'b'));
    web.set(other, feedOf('b'));
    web.set(linkOf('a'), storyPage('a').replaceAll('Story a', 'Morning briefing'));
    web.set(linkOf('b'), storyPage('b').replaceAll('Story b', 'Morning briefing'));
    expect(await feeds.poll()).toMatchObject({ feeds: 2, fetched: 2, added: 2 });
    expect(await files()).toEqual(['first.md', 'morning-briefing-2.md', 'morning-briefing.md']);
  });

  it('replaces a changed article and moves the old text to the trash, unless somebody edited it', async () => {
    const { feeds, web, files, trash, read, edit, clock, audit } = await startFeeds();
    web.set(FEED, feedOf('a', 'b'));
    for (const name of ['a', 'b']) web.set(linkOf(name), storyPage(name));
    await feeds.poll();
    await edit('story-b.md', '# Story b\n\nBy hand.');
    for (const name of ['a', 'b'])
      web.set(linkOf(name), storyPage(name).replaceAll('much remains', 'little remains'));
    clock.pass(HOUR);
    expect(await feeds.poll()).toMatchObject({ fetched: 0 });
    clock.pass(HOUR);
    expect(await feeds.poll()).toMatchObject({ fetched: 2, replaced: 1, known: 1 });
    expect(await read('story-a.md')).toContain('little remains');
    expect(await read('story-b.md')).toContain('By hand.');
    expect(await trash()).toEqual(['story-a.md']);
    expect(await files()).toEqual(['first.md', 'story-a.md', 'story-b.md']);
    expect((await audit()).at(-1)).toMatchObject({ by: 'feeds', what: 'replaced', file: 'story-a.md' });
  });

  it('does not bring back what an admin removed', async () => {
    const { feeds, web, files, library, clock } = await startFeeds();
    web.set(FEED, feedOf('a'));
    web.set(linkOf('a'), storyPage('a'));
    await feeds.poll();
    await library.remove('story-a.md', '1');
    clock.pass(30 * DAY);
    expect(await feeds.poll()).toMatchObject({ added: 0 });
    expect(await files()).toEqual(['first.md']);
  });

  it('reports a failing feed once, polls it less often, and goes on with the others', async () => {
    const other = 'https://other.example/feed';
    const { feeds, web, told, asked, clock, polled } = await startFeeds({ list: `${FEED}\n${other}` });
    web.set(other, feedOf('a'));
    web.set(linkOf('a'), storyPage('a'));
    feeds.start();
    for (let half = 0; half < 48; half += 1) {
      clock.pass(HOUR / 2);
      await polled(half + 1);
    }
    expect(told).toEqual([`${FEED}: Its server answered with status 404 (Not Found).`, 'added story-a.md']);
    expect(asked.filter((link) => link === other)).toHaveLength(48);
    expect(asked.filter((link) => link === FEED).length).toBeLessThan(8);
    expect((await feeds.status()).feeds).toMatchObject([
      { link: FEED, reason: expect.stringContaining('404') },
      { link: other, listed: 1, failingSince: undefined },
    ]);
    web.set(FEED, feedOf('b'));
    expect(await feeds.poll()).toMatchObject({ failing: 0 });
  });

  it.each([
    ['a page for a feed', newsPage('<title>T</title>'), 'It is a page, and no feed.'],
    ['no XML', '<rss><', 'no feed that can be read'],
  ])('reports why it cannot read %s', async (_, text, reason) => {
    const { feeds, web, told, files } = await startFeeds();
    web.set(FEED, text);
    expect(await feeds.poll()).toMatchObject({ failing: 1, added: 0 });
    expect(told).toEqual([expect.stringContaining(reason)]);
    expect(await files()).toEqual(['first.md']);
  });

  it.each([
    ['', /names no feed/],
    ['# none\n', /names no feed/],
    ['post.example/feed\n', /no link that begins with .* in line 1/],
    ['<opml version="2.0"><body></body></opml>', /no list of feeds/],
    [
      '<?xml version="1.0"?><rss><channel><item><link>https://a.example/</link></item></channel></rss>',
      /no OPML/,
    ],
  ])('refuses the list %j', async (list, message) => {
    const { feeds } = await startFeeds({ list });
    await expect(feeds.poll()).rejects.toThrow(UserError);
    await expect(feeds.poll()).rejects.toThrow(message);
  });

  it('reads an OPML list', async () => {
    const list = `<opml version="2.0"><body><outline text="News"><outline text="Post" xmlUrl="${FEED}"/></outline></body></opml>`;
    const { feeds, web } = await startFeeds({ list });
    web.set(FEED, feedOf('a'));
    web.set(linkOf('a'), storyPage('a'));
    expect(await feeds.poll()).toMatchObject({ added: 1 });
  });
});

describe('an interrupted poll', () => {
  it('loses nothing: the next poll adds every article once', async () => {
    const { feeds, make, web, files, onAsk, audit } = await startFeeds();
    const names = ['a', 'b', 'c', 'd'];
    web.set(FEED, feedOf(...names));
    for (const name of names) web.set(linkOf(name), storyPage(name));
    onAsk((href) => {
      if (href === linkOf('c')) void feeds.close();
    });
    await feeds.poll();
    expect(await files()).toEqual(['first.md']);
    await expect(feeds.poll()).rejects.toThrow(UserError);
    onAsk(() => undefined);
    expect(await make().poll()).toMatchObject({ added: 4 });
    expect(await files()).toEqual(['first.md', ...names.map((name) => `story-${name}.md`)]);
    expect(await audit()).toHaveLength(4);
  });

  it('adds nothing twice after its state file is lost', async () => {
    const { feeds, make, web, files, dataDir } = await startFeeds();
    web.set(FEED, feedOf('a'));
    web.set(linkOf('a'), storyPage('a'));
    await feeds.poll();
    await rm(join(dataDir, 'feeds/state.json'));
    expect(await make().poll()).toMatchObject({ added: 0, known: 1 });
    expect(await files()).toEqual(['first.md', 'story-a.md']);
  });
});

it('goes on with the next poll after the disk was full', async () => {
  let room = 2;
  const error = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
  const { feeds, web, files, told } = await startFeeds({
    fileSystem: {
      ...fileSystem,
      link: async (from, to) => {
        if (String(to).endsWith('.md') && room-- <= 0) throw error;
        await fileSystem.link(from, to);
      },
    },
  });
  const names = ['a', 'b', 'c'];
  web.set(FEED, feedOf(...names));
  for (const name of names) web.set(linkOf(name), storyPage(name));
  expect(await feeds.poll()).toMatchObject({
    added: 2,
    stopped: { reason: { kind: 'not-written', code: 'ENOSPC' } },
  });
  expect(told).toEqual(['added story-a.md, added story-b.md']);
  room = 9;
  expect(await feeds.poll()).toMatchObject({ added: 1, stopped: undefined });
  expect(await files()).toEqual(['first.md', ...names.map((name) => `story-${name}.md`)]);
});

it('polls for a week by its clock: adds each article once, replaces changed ones, and never runs two polls at once', async () => {
  const { feeds, web, files, asked, polled, clock, faults, told, trash } = await startFeeds({
    every: 2 * HOUR,
  });
  let most = 0;
  feeds.start();
  for (let poll = 0; poll < 42; poll += 1) {
    const names = Array.from({ length: 5 }, (_, n) => `s${Math.floor(poll / 3) + n}`);
    web.set(FEED, feedOf(...names));
    for (const name of names) if (!web.has(linkOf(name))) web.set(linkOf(name), storyPage(name));
    if (poll === 15) web.set(linkOf('s7'), storyPage('s7').replaceAll('much remains', 'little remains'));
    clock.pass(4.5 * HOUR);
    await polled(poll + 1);
    most = Math.max(most, asked.splice(0).length);
  }
  expect(faults).toEqual([]);
  expect(await files()).toEqual(
    ['first.md', ...Array.from({ length: 18 }, (_, n) => `story-s${n}.md`)].sort(),
  );
  expect(await trash()).toEqual(['story-s7.md']);
  expect(told.filter((line) => line.includes('added'))).toHaveLength(14);
  expect(most).toBeLessThanOrEqual(11);
  expect(clock.waiting()).toBe(1);
});

it('leaves the corpus to another process that owns it', async () => {
  const { feeds, library, web, corpus, files } = await startFeeds();
  web.set(FEED, feedOf('a'));
  web.set(linkOf('a'), storyPage('a'));
  await library.close();
  const owner = { host: 'elsewhere', pid: 1, since: new Date().toISOString(), space: null, started: null };
  await writeFile(join(corpus, '.talks-bot.lock'), JSON.stringify(owner));
  await expect(feeds.poll()).rejects.toMatchObject({ reason: { kind: 'corpus-owned', host: 'elsewhere' } });
  expect(await files()).toEqual(['first.md']);
});
