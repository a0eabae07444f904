import { describe, expect, it } from 'vitest';
import { type ArticleFilter, readArticleFilter, selectArticles } from '../../../src/core/corpus/filters.ts';
import { buildArticleIndex } from '../../../src/core/serving/articleIndex.ts';
import type { Reason } from '../../../src/shared/userError.ts';

const refusal = (reason: Reason) => expect.objectContaining({ name: 'UserError', reason });

const reader = (locale = 'en') => ({
  locale,
  now: new Date(2026, 10, 22, 23, 30),
});

it('reads typed days, relative to the local date, and a month as its first or last day', () => {
  expect(readArticleFilter({ article: ' ferry ', after: 'yesterday', before: 'today' }, reader())).toEqual({
    article: 'ferry',
    after: '2026-11-21',
    before: '2026-11-22',
  });
  expect(readArticleFilter({ after: 'March 2025', before: 'March 2025' }, reader())).toEqual({
    after: '2025-03-01',
    before: '2025-03-31',
  });
  expect(readArticleFilter({ after: '14. März 2025' }, reader('de'))).toEqual({ after: '2025-03-14' });
});

it('ignores missing and blank options, and refuses text that is not a day', () => {
  expect(readArticleFilter({ article: ' … ', after: null, before: '' }, reader())).toEqual({});
  expect(() => readArticleFilter({ before: 'the flood' }, reader())).toThrow(
    refusal({ kind: 'not-a-day', typed: 'the flood' }),
  );
});

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
  it('returns undefined for an empty filter', () => expect(select({})).toBeUndefined());

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
  ])('%j: includes both days, by the day that each article states: %s', (filter, expected) =>
    expect(ids(filter)).toBe(expected),
  );

  it('counts undated articles that a day leaves out, only among articles that match the name', () => {
    expect(select({ after: '2020-01-01' })?.undated).toBe(1);
    expect(select({ article: 'talks', after: '2020-01-01' })?.undated).toBe(0);
    expect(select({ article: 'strike', after: '2020-01-01' })).toEqual({ ids: new Set(), undated: 1 });
    expect(select({ article: 'strike' })?.undated).toBe(0);
  });

  it('refuses a name that no article has, and offers the nearest titles', () => {
    const unknown = (typed: string, near: readonly string[]) =>
      refusal({ kind: 'no-such-article', typed, near });
    expect(() => select({ article: 'Harbor talk' })).toThrow(unknown('Harbor talk', ['Harbour talks']));
    const talks = Array(3).fill(expect.stringMatching(/^\w+ talks$/));
    expect(() => select({ article: 'tallks' })).toThrow(unknown('tallks', talks));
    expect(() => select({ article: 'zebra' })).toThrow(unknown('zebra', []));
  });

  it('refuses days in the wrong order', () => {
    const days = { after: '2025-03-12', before: '2025-03-11' };
    expect(() => select(days)).toThrow(refusal({ kind: 'no-day-between', ...days }));
  });
});
