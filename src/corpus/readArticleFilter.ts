import { parseDay } from '../language/parseDay.ts';
import type { ArticleFilter } from './articleFilter.ts';

/** A filter as a person types it; what is missing or blank filters nothing. */
export type TypedFilter = { readonly [Name in keyof ArticleFilter]?: string | null | undefined };

/** Sweden writes days as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/**
 * The filter that a person means. Both days count in; of a month or a year `after` begins with the first day and `before`
 * ends with the last. `now`: what "yesterday" is reckoned from, in this machine's time zone. Throws `UserError` where a
 * day cannot be read.
 */
export const readArticleFilter = (typed: TypedFilter, locale: string, now: Date): ArticleFilter => {
  const [article, after, before] = [typed.article?.trim(), typed.after?.trim(), typed.before?.trim()];
  const today = isoDay.format(now);
  return {
    ...(article ? { article } : {}),
    ...(after ? { after: parseDay(after, locale, today, 'first') } : {}),
    ...(before ? { before: parseDay(before, locale, today, 'last') } : {}),
  };
};
