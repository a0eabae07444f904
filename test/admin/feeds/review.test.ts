import { describe, expect, it } from 'vitest';
import { DAY, FEED, feedOf, linkOf, startFeeds, storyPage } from './startFeeds.ts';

describe('with review', () => {
  it('proposes each article once, and adds it if an admin accepts', async () => {
    const { feeds, web, files, proposals, library, audit } = await startFeeds({ review: true });
    web.set(FEED, feedOf('a', 'b'));
    for (const name of ['a', 'b']) web.set(linkOf(name), storyPage(name));
    expect(await feeds.poll()).toMatchObject({ proposed: 2, added: 0 });
    expect(await files()).toEqual(['first.md']);
    expect(await feeds.poll()).toMatchObject({ proposed: 0 });
    expect(await feeds.status()).toMatchObject({ brought: 0, waiting: 2 });
    const [a, b] = proposals;
    expect(a).toMatchObject({
      link: linkOf('a'),
      file: 'story-a.md',
      article: { title: 'Story a' },
      isChange: false,
    });
    await library.accept(a?.key ?? '', '7');
    await library.reject(b?.key ?? '', '7');
    expect(await library.accept(b?.key ?? '', '7')).toBeUndefined();
    expect(await feeds.status()).toMatchObject({ waiting: 0 });
    expect(await files()).toEqual(['first.md', 'story-a.md']);
    expect(await audit()).toMatchObject([
      { by: '7', what: 'added', file: 'story-a.md', link: linkOf('a') },
      { by: '7', what: 'rejected', file: 'story-b.md', link: linkOf('b') },
    ]);
  });

  it('proposes the change of an accepted article, and replaces nothing before an admin accepts', async () => {
    const { feeds, web, read, proposals, library, clock, trash } = await startFeeds({ review: true });
    web.set(FEED, feedOf('a'));
    web.set(linkOf('a'), storyPage('a'));
    await feeds.poll();
    await library.accept(proposals[0]?.key ?? '', '7');
    await feeds.poll();
    web.set(linkOf('a'), storyPage('a').replaceAll('much remains', 'little remains'));
    clock.pass(DAY);
    expect(await feeds.poll()).toMatchObject({ proposed: 1, replaced: 0 });
    expect(await read('story-a.md')).toContain('much remains');
    expect(proposals[1]).toMatchObject({ isChange: true, file: 'story-a.md' });
    expect(await feeds.status()).toMatchObject({ brought: 1, waiting: 1 });
    await library.accept(proposals[1]?.key ?? '', '7');
    expect(await read('story-a.md')).toContain('little remains');
    expect(await trash()).toEqual(['story-a.md']);
  });

  it('proposes articles again that could not be posted, at most 20 per poll', async () => {
    const { feeds, web, proposals, post } = await startFeeds({ review: true });
    const names = Array.from({ length: 30 }, (_, n) => `s${n}`);
    web.set(FEED, feedOf(...names));
    for (const name of names) web.set(linkOf(name), storyPage(name));
    post(false);
    expect(await feeds.poll()).toMatchObject({ proposed: 0 });
    post(true);
    expect(await feeds.poll()).toMatchObject({ proposed: 20 });
    expect(await feeds.poll()).toMatchObject({ proposed: 10 });
    expect(new Set(proposals.map(({ link }) => link)).size).toBe(30);
  });
});
