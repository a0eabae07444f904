import { expect, it } from 'vitest';
import { readConfig } from '../../src/config/index.ts';

it('reads the feeds, and the retention of their articles', () => {
  expect(readConfig({ KEEP_DAYS: '30' }).feeds).toBeUndefined();
  expect(readConfig({ FEEDS: '/feeds.txt' }).feeds).toEqual({
    list: '/feeds.txt',
    every: 30 * 60_000,
    review: false,
    isPrivate: false,
    keep: { days: undefined, articles: undefined },
  });
  const channel = { LOG_CHANNEL: '123456789012345678' };
  expect(
    readConfig({
      FEEDS: '/f',
      FEEDS_EVERY: '60',
      FEEDS_REVIEW: 'true',
      KEEP_DAYS: '90',
      KEEP_ARTICLES: '500',
      ...channel,
    }).feeds,
  ).toMatchObject({ every: 3_600_000, review: true, keep: { days: 90, articles: 500 } });
  for (const [faulty, message] of [
    [{ FEEDS_EVERY: '1' }, 'FEEDS_EVERY must be 5 or more'],
    [{ KEEP_DAYS: '0' }, 'KEEP_DAYS must be 1 or more'],
    [{ FEEDS_REVIEW: 'true' }, 'LOG_CHANNEL must be set where FEEDS_REVIEW is true'],
  ] as const)
    expect(() => readConfig({ FEEDS: '/f', ...faulty })).toThrow(message);
});
