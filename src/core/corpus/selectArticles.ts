import { UserError } from '../../shared/index.ts';
import type { ArticleHead } from './article.ts';
import type { ArticleFilter, ArticleSelection } from './articleFilter.ts';

/** Looks articles up by what a person types. */
export interface ArticleLookup {
  /** All that may be meant. */
  named(typed: string): readonly { readonly id: string }[];
  /** Whose titles come near, nearest first. */
  near(typed: string): readonly { readonly title: string }[];
}

const MOST_SUGGESTIONS = 3;
const DAY_CHARACTERS = 'YYYY-MM-DD'.length;

const idsNamed = (typed: string, lookup: ArticleLookup): ReadonlySet<string> => {
  const named = lookup.named(typed);
  if (named.length > 0) return new Set(named.map(({ id }) => id));
  const near = lookup
    .near(typed)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ title }) => title);
  const titles = near.map((title) => `“${title}”`).join(' or ');
  throw new UserError(
    `There is no article “${typed}” in the corpus.${titles === '' ? '' : ` Did you mean ${titles}?`}`,
    { reason: { kind: 'no-such-article', typed, near } },
  );
};

/**
 * The articles that a filter lets through; undefined where it lets all through. A moment counts as the day it states, in
 * its own offset. Throws `UserError` where no article has the name, and where no day lies between the two.
 */
export const selectArticles = (
  articles: readonly ArticleHead[],
  lookup: ArticleLookup,
  { article = '', after = '', before = '' }: ArticleFilter,
): ArticleSelection | undefined => {
  if (after !== '' && before !== '' && after > before) {
    throw new UserError(`No day is both on or after ${after} and on or before ${before}: swap the two.`, {
      reason: { kind: 'no-day-between', after, before },
    });
  }
  if (article === '' && after === '' && before === '') return undefined;
  const named = article === '' ? undefined : idsNamed(article, lookup);
  const ids = new Set<string>();
  let undated = 0;
  for (const { id, publishedAt } of articles) {
    if (named && !named.has(id)) continue;
    const day = publishedAt?.slice(0, DAY_CHARACTERS);
    if (after === '' && before === '') ids.add(id);
    else if (day === undefined) undated += 1;
    else if (day >= after && (before === '' || day <= before)) ids.add(id);
  }
  return { ids, undated };
};
