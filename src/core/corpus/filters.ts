import { UserError } from '../../shared/index.ts';
import { hasWords, parseDay } from '../language/index.ts';
import type { ArticleHead } from './article.ts';
import { comesFrom } from './sourceNames.ts';

/** Looks up articles by typed words. */
export interface ArticleLookup {
  /** Returns all articles that may be meant. */
  named(typed: string): readonly { readonly id: string }[];
  /** Returns the articles with similar titles, nearest first. */
  near(typed: string): readonly { readonly title: string }[];
}

/** The user's locale, and the time of typing. */
interface FilterReader {
  readonly locale: string;
  /** The moment that "yesterday" is relative to, in this machine's time zone. */
  readonly now: Date;
}

/** The property by which a filter limits a search. */
export type FilterLimit = 'article' | 'publisher' | 'days';

/** One way to choose among articles. */
interface Filter {
  /** Typed words, or a day as YYYY-MM-DD. */
  readonly kind: 'words' | 'day';
  readonly limit: FilterLimit;
  /** Whether the user may choose a title of the corpus as the value. */
  readonly takesTitle: boolean;
  /** Reads the value from typed text; undefined if it filters nothing. Throws `UserError` if the text cannot be read. */
  read(typed: string, reader: FilterReader): string | undefined;
  /**
   * Returns a test that lets through articles with this value; it returns undefined if an article lacks a date that it
   * needs. `article` throws `UserError` if no article has the typed name.
   */
  match(value: string, lookup: ArticleLookup): (article: ArticleHead) => boolean | undefined;
}

const MOST_SUGGESTIONS = 3;
const DAY_CHARACTERS = 'YYYY-MM-DD'.length;

const idsNamed = (typed: string, lookup: ArticleLookup): ReadonlySet<string> => {
  const named = lookup.named(typed);
  if (named.length > 0) return new Set(named.map(({ id }) => id));
  const near = lookup.near(typed).slice(0, MOST_SUGGESTIONS);
  throw new UserError({ kind: 'no-such-article', typed, near: near.map(({ title }) => title) });
};

/** The Swedish locale writes days as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** Creates a filter by a day, which is included; a moment counts as the day it states, in its own offset. */
const dayFilter = (edge: 'first' | 'last', holds: (stated: string, limit: string) => boolean): Filter => ({
  kind: 'day',
  limit: 'days',
  takesTitle: false,
  read: (typed, { locale, now }) => {
    if (typed === '') return undefined;
    const day = parseDay(typed, locale, isoDay.format(now), edge);
    if (day === undefined) throw new UserError({ kind: 'not-a-day', typed });
    return day;
  },
  match:
    (limit) =>
    ({ publishedAt }) =>
      publishedAt === undefined ? undefined : holds(publishedAt.slice(0, DAY_CHARACTERS), limit),
});

/**
 * Every filter by the name of its option.
 * `article`: by id, by title or by words of the title.
 * `publisher`: by its name or the beginning of it, or by that of its site.
 * `after` and `before`: days, both included; of a month or a year `after` begins with the first day and `before` ends with
 * the last.
 */
export const FILTERS = {
  article: {
    kind: 'words',
    limit: 'article',
    takesTitle: true,
    read: (typed) => (hasWords(typed) ? typed : undefined),
    match: (typed, lookup) => {
      const ids = idsNamed(typed, lookup);
      return ({ id }) => ids.has(id);
    },
  },
  publisher: {
    kind: 'words',
    limit: 'publisher',
    takesTitle: false,
    read: (typed) => (hasWords(typed) ? typed : undefined),
    match: comesFrom,
  },
  after: dayFilter('first', (stated, limit) => stated >= limit),
  before: dayFilter('last', (stated, limit) => stated <= limit),
} satisfies Readonly<Record<string, Filter>>;

export type FilterName = keyof typeof FILTERS;

/** The filters in the order in which the bot offers and shows them. */
export const FILTER_NAMES = Object.keys(FILTERS) as readonly FilterName[];

/** Limits the articles that may answer. Plain data; a missing value lets every article through. */
export type ArticleFilter = { readonly [Name in FilterName]?: string };

/** A filter as a person types it; a missing value, or one without words, filters nothing. */
export type TypedFilter = { readonly [Name in FilterName]?: string | null | undefined };

/** Returns the filter of the values that `get` gives for the names. */
const collect = (get: (name: FilterName) => string | undefined): ArticleFilter =>
  Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = get(name);
      return value ? [[name, value] as const] : [];
    }),
  );

/** Returns only the filter of an object that has one. */
export const filterOf = (some: TypedFilter): ArticleFilter => collect((name) => some[name] ?? undefined);

/** Reads the filter that a person types. Throws `UserError` if a day cannot be read. */
export const readArticleFilter = (typed: TypedFilter, reader: FilterReader): ArticleFilter =>
  collect((name) => FILTERS[name].read(typed[name]?.trim() ?? '', reader));

/** The articles that a filter lets through. */
export interface ArticleSelection {
  /** Ids of these articles. */
  readonly ids: ReadonlySet<string>;
  /** Number of articles that are left out only because they state no date. */
  readonly undated: number;
}

/**
 * Returns a test for the articles that a filter lets through; it returns undefined if an article lacks a date that it needs.
 * Returns no test if the filter lets all articles through. Throws `UserError` if no article has the name typed for
 * `article`, or if `after` is later than `before`.
 */
export const articleMatcher = (
  lookup: ArticleLookup,
  query: ArticleFilter,
): ((article: ArticleHead) => boolean | undefined) | undefined => {
  const filter = filterOf(query);
  const { after, before } = filter;
  if (after !== undefined && before !== undefined && after > before)
    throw new UserError({ kind: 'no-day-between', after, before });
  const matches = FILTER_NAMES.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [FILTERS[name].match(value, lookup)];
  });
  if (matches.length === 0) return undefined;
  return (article) => {
    const verdicts = matches.map((match) => match(article));
    if (verdicts.includes(false)) return false;
    return verdicts.includes(undefined) ? undefined : true;
  };
};

/**
 * Returns the articles that a filter lets through; undefined if it lets all through. Throws the errors of `articleMatcher`.
 */
export const selectArticles = (
  articles: readonly ArticleHead[],
  lookup: ArticleLookup,
  query: ArticleFilter,
): ArticleSelection | undefined => {
  const matches = articleMatcher(lookup, query);
  if (!matches) return undefined;
  const ids = new Set<string>();
  let undated = 0;
  for (const article of articles) {
    const verdict = matches(article);
    if (verdict === undefined) undated += 1;
    else if (verdict) ids.add(article.id);
  }
  return { ids, undated };
};
