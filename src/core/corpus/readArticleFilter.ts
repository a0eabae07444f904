import { UserError } from '../../shared/index.ts';
import { hasWords, parseDay } from '../language/index.ts';
import type { ArticleFilter } from './articleFilter.ts';

/** A filter as a person types it; what is missing or has no words filters nothing. */
export type TypedFilter = { readonly [Name in keyof ArticleFilter]?: string | null | undefined };

/** Who typed it, and when. */
export interface FilterReader {
  readonly locale: string;
  /** What "yesterday" is reckoned from, in this machine's time zone. */
  readonly now: Date;
  /** What to say of words that are no day. */
  notADay(typed: string): string;
}

/** Sweden writes days as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/**
 * The filter that a person means. Both days count in; of a month or a year `after` begins with the first day and `before`
 * ends with the last. Throws `UserError` where a day cannot be read.
 */
export const readArticleFilter = (
  typed: TypedFilter,
  { locale, now, notADay }: FilterReader,
): ArticleFilter => {
  const [article, after, before] = [typed.article?.trim(), typed.after?.trim(), typed.before?.trim()];
  const dayOf = (words: string, edge: 'first' | 'last'): string => {
    const day = parseDay(words, locale, isoDay.format(now), edge);
    if (day === undefined) throw new UserError(notADay(words));
    return day;
  };
  return {
    ...(article && hasWords(article) ? { article } : {}),
    ...(after ? { after: dayOf(after, 'first') } : {}),
    ...(before ? { before: dayOf(before, 'last') } : {}),
  };
};
