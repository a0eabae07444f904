import { describe, expect, it } from 'vitest';
import { DAY, FEED, feedOf, linkOf, startFeeds, storyPage } from './startFeeds.ts';

describe('retention', () => {
  it('moves old articles of feeds to the trash, and no other articles', async () => {
    const { feeds, web, files, trash, clock, audit } = await startFeeds({
      keep: { days: 30, articles: undefined },
      articles: { 'by-hand.md': '---\ntitle: T\npublishedAt: 2001-01-01\n---\nText.' },
    });
    web.set(FEED, feedOf('new', 'old', 'ancient'));
    web.set(linkOf('new'), storyPage('new', '2024-05-06'));
    web.set(linkOf('old'), storyPage('old', '2024-04-20'));
    web.set(linkOf('ancient'), storyPage('ancient', '2020-01-01'));
    expect(await feeds.poll()).toMatchObject({ added: 2, known: 1, retired: 0 });
    expect(await feeds.status()).toMatchObject({ brought: 2 });
    clock.pass(20 * DAY);
    expect(await feeds.poll()).toMatchObject({ added: 0, retired: 1 });
    expect(await files()).toEqual(['by-hand.md', 'story-new.md']);
    expect(await trash()).toEqual(['story-old.md']);
    expect((await audit()).at(-1)).toMatchObject({ by: 'feeds', what: 'removed', file: 'story-old.md' });
    expect(await feeds.status()).toMatchObject({ brought: 1 });
    clock.pass(20 * DAY);
    expect(await feeds.poll()).toMatchObject({ added: 0, retired: 1 });
    expect(await files()).toEqual(['by-hand.md']);
  });

  it('keeps only the newest articles, up to the limit', async () => {
    const { feeds, web, files } = await startFeeds({ keep: { days: undefined, articles: 2 } });
    web.set(FEED, feedOf('a', 'b', 'c'));
    for (const [name, day] of [
      ['a', '2024-05-01'],
      ['b', '2024-05-03'],
      ['c', '2024-05-02'],
    ] as const)
      web.set(linkOf(name), storyPage(name, day));
    expect(await feeds.poll()).toMatchObject({ added: 3, retired: 1 });
    expect(await files()).toEqual(['first.md', 'story-b.md', 'story-c.md']);
  });
});
