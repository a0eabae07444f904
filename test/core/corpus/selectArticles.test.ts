import { describe, expect, it } from 'vitest';
import type { ArticleFilter } from '../../../src/core/corpus/articleFilter.ts';
import { selectArticles } from '../../../src/core/corpus/selectArticles.ts';
import { buildArticleIndex } from '../../../src/core/serving/articleIndex.ts';
import { UserError } from '../../../src/shared/userError.ts';

const articles = [
  { id: 'a', title: 'Harbour talks', publishedAt: '2025-03-10', paragraphs: [] },
  { id: 'b', title: 'Bridge talks', publishedAt: '2025-03-11T00:30:00+02:00', paragraphs: [] },
  { id: 'c', title: 'Airport talks', publishedAt: '2025-03-10T23:30:00Z', paragraphs: [] },
  { id: 'd', title: 'Ferry strike', paragraphs: [] },
];
const titles = buildArticleIndex(articles);
const select = (filter: ArticleFilter) => selectArticles(articles, titles, filter);
const ids = (filter: ArticleFilter) => [...(select(filter)?.ids ?? [])].join('');

describe('selectArticles', () => {
  it('lets all through where nothing is asked', () => expect(select({})).toBeUndefined());

  it.each<[ArticleFilter, string]>([
    [{ after: '2025-03-11' }, 'b'],
    [{ after: '2025-03-10' }, 'abc'],
    [{ before: '2025-03-10' }, 'ac'],
    [{ before: '2025-03-09' }, ''],
    [{ after: '2025-03-10', before: '2025-03-10' }, 'ac'],
    [{ article: 'talks', before: '2025-03-10' }, 'ac'],
    [{ article: 'talks' }, 'abc'],
    [{ article: 'Ferry strike' }, 'd'],
    [{ article: 'd' }, 'd'],
  ])('%j: both days count in, each article by the day it states: %s', (filter, expected) =>
    expect(ids(filter)).toBe(expected),
  );

  it('counts the articles without a date that a day leaves out, among those of the name alone', () => {
    expect(select({ after: '2020-01-01' })?.undated).toBe(1);
    expect(select({ article: 'talks', after: '2020-01-01' })?.undated).toBe(0);
    expect(select({ article: 'strike', after: '2020-01-01' })).toEqual({ ids: new Set(), undated: 1 });
    expect(select({ article: 'strike' })?.undated).toBe(0);
  });

  it('refuses a name that no article has, with the nearest titles', () => {
    expect(() => select({ article: 'Harbor talk' })).toThrow('Did you mean “Harbour talks”?');
    expect(() => select({ article: 'tallks' })).toThrow(/“\w+ talks” or “\w+ talks” or “\w+ talks”\?$/);
    expect(() => select({ article: 'zebra' })).toThrow('There is no article “zebra” in the corpus.');
    expect(() => select({ article: 'Harbor talk' })).toThrow(
      expect.objectContaining({
        reason: { kind: 'no-such-article', typed: 'Harbor talk', near: ['Harbour talks'] },
      }),
    );
  });

  it('refuses days in the wrong order', () => {
    expect(() => select({ after: '2025-03-12', before: '2025-03-11' })).toThrow(UserError);
    expect(() => select({ after: '2025-03-12', before: '2025-03-11' })).toThrow(/swap/);
  });
});
