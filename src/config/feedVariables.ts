import { resolve } from 'node:path';
import { z } from 'zod';
import { either, whole } from './values.ts';

/** The variables of the feeds. */
export const feedShape = {
  FEEDS: z.string().optional(),
  FEEDS_EVERY: whole(5, 7 * 24 * 60).default(30),
  FEEDS_REVIEW: either('true', 'false'),
  FEEDS_PRIVATE: either('true', 'false'),
  KEEP_DAYS: whole(1, 36_500).optional(),
  KEEP_ARTICLES: whole(1, 1_000_000).optional(),
};
type FeedVariables = z.infer<z.ZodObject<typeof feedShape>>;

/** Reports variables that contradict each other. */
export const checkFeeds = (
  stated: Pick<FeedVariables, 'FEEDS_REVIEW'> & { readonly LOG_CHANNEL?: string | undefined },
  context: z.RefinementCtx,
): void => {
  const message = 'must be set where FEEDS_REVIEW is true: articles are looked at there';
  if (stated.FEEDS_REVIEW && stated.LOG_CHANNEL === undefined)
    context.addIssue({ code: 'custom', path: ['LOG_CHANNEL'], message });
};

/** The feeds that bring articles, and how long their articles stay. */
export interface FeedConfig {
  /** The file that names the feeds. */
  readonly list: string;
  /** Milliseconds between two polls, more or less. */
  readonly every: number;
  /** Whether admins accept each article. */
  readonly review: boolean;
  /** Whether feeds and pages may be on a private network. */
  readonly isPrivate: boolean;
  /** Limits for the articles of feeds. `days` undefined: they never expire; `articles` undefined: any number. */
  readonly keep: { readonly days: number | undefined; readonly articles: number | undefined };
}

/** Returns the feeds that the variables name; undefined if they name none. */
export const feedsOf = (data: FeedVariables): FeedConfig | undefined =>
  data.FEEDS === undefined
    ? undefined
    : {
        list: resolve(data.FEEDS),
        every: 60_000 * data.FEEDS_EVERY,
        review: data.FEEDS_REVIEW,
        isPrivate: data.FEEDS_PRIVATE,
        keep: { days: data.KEEP_DAYS, articles: data.KEEP_ARTICLES },
      };
