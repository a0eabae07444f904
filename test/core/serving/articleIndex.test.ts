import { describe, expect, it } from 'vitest';
import { createArticleIndexer } from '../../../src/core/serving/articleIndex.ts';
import { titleChoices } from '../../../src/presentation/discord/sources.ts';
import { atOnce } from '../../../src/shared/inTurns.ts';

const long = `Talks ${'and more talks '.repeat(10)}`.trim();
const indexArticles = createArticleIndexer();
const all = [
  { id: 'harbour', title: 'Łódź harbour deal', paragraphs: [] },
  { id: 'bridge', title: 'Bridge deal', paragraphs: [] },
  { id: 'untitled', paragraphs: [] },
  { id: 'long', title: long, paragraphs: [] },
];
const articles = atOnce(indexArticles(all));
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('the article index', () => {
  it.each([
    ['bridge', ['bridge']],
    ['BRIDGE DEAL', ['bridge']],
    ['deal', ['harbour', 'bridge']],
    ['untitled', ['untitled']],
    ['dea', []],
    ['', []],
  ])('%j names %j', (typed, expected) => {
    expect(ids(articles.named(typed)).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['brid', ['bridge']],
    ['hrbour', ['harbour']],
    ['zzz', []],
  ])('%j is near %j', (typed, expected) => {
    expect(ids(articles.near(typed))).toEqual(expected);
  });

  it('finds an article by the name or the value of its offered choice', () => {
    for (const [at, { name, value }] of titleChoices(articles.all).entries()) {
      const id = articles.all[at]?.id;
      expect(name.length).toBeLessThanOrEqual(100);
      expect(ids(articles.named(name))).toEqual([id]);
      expect(ids(articles.named(value))).toEqual([id]);
    }
  });

  it('stays the same object while the titles stay, and follows their changes', () => {
    expect(atOnce(indexArticles(all.map((article) => ({ ...article, paragraphs: ['New.'] }))))).toBe(
      articles,
    );
    const [, ...rest] = all;
    const fewer = atOnce(indexArticles(rest));
    expect(ids(fewer.named('deal'))).toEqual(['bridge']);
    expect(ids(articles.named('deal')).sort()).toEqual(['bridge', 'harbour']);
  });
});
