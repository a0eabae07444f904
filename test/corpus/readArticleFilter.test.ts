import { expect, it } from 'vitest';
import { readArticleFilter } from '../../src/corpus/readArticleFilter.ts';
import { UserError } from '../../src/userError.ts';

const now = new Date(2026, 10, 22, 23, 30);

it('reads days as typed, in this machine’s today, a month from its first day to its last', () => {
  expect(readArticleFilter({ article: ' ferry ', after: 'yesterday', before: 'today' }, 'en', now)).toEqual({
    article: 'ferry',
    after: '2026-11-21',
    before: '2026-11-22',
  });
  expect(readArticleFilter({ after: 'March 2025', before: 'March 2025' }, 'en', now)).toEqual({
    after: '2025-03-01',
    before: '2025-03-31',
  });
  expect(readArticleFilter({ after: '14. März 2025' }, 'de', now)).toEqual({ after: '2025-03-14' });
});

it('filters nothing by what is missing or blank, and refuses what is no day', () => {
  expect(readArticleFilter({ article: ' ', after: null, before: '' }, 'en', now)).toEqual({});
  expect(() => readArticleFilter({ before: 'the flood' }, 'en', now)).toThrow(UserError);
});
