import { expect, it } from 'vitest';
import { readArticleFilter } from '../../../src/core/corpus/readArticleFilter.ts';
import { UserError } from '../../../src/shared/userError.ts';

const reader = (locale = 'en') => ({
  locale,
  now: new Date(2026, 10, 22, 23, 30),
  notADay: (typed: string) => `no day: ${typed}`,
});

it('reads days as typed, in this machine’s today, a month from its first day to its last', () => {
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

it('filters nothing by what is missing or blank, and refuses what is no day', () => {
  expect(readArticleFilter({ article: ' … ', after: null, before: '' }, reader())).toEqual({});
  expect(() => readArticleFilter({ before: 'the flood' }, reader())).toThrow(
    new UserError('no day: the flood'),
  );
});
