import { UserError } from '../../shared/index.ts';
import { hasWords, parseDay } from '../language/index.ts';
import type { ArticleHead } from './article.ts';
import { comesFrom } from './sourceNames.ts';

/** Looks articles up by what a person types. */
export interface ArticleLookup {
  /** All that may be meant. */
  named(typed: string): readonly { readonly id: string }[];
  /** Whose titles come near, nearest first. */
  near(typed: string): readonly { readonly title: string }[];
}

/** Who types a filter, and when. */
interface FilterReader {
  readonly locale: string;
  /** What "yesterday" is reckoned from, in this machine's time zone. */
  readonly now: Date;
}

/** What a filter limits a search to. */
export type FilterLimit = 'article' | 'publisher' | 'days';

/** One way to choose among articles. */
interface Filter {
  /** Words as they are typed, or a day as YYYY-MM-DD. */
  readonly kind: 'words' | 'day';
  readonly limit: FilterLimit;
  /** Whether a title of the corpus may be chosen for what is typed. */
  readonly takesTitle: boolean;
  /** The value of what a person types; undefined where it filters nothing. Throws `UserError` where it cannot be read. */
  read(typed: string, reader: FilterReader): string | undefined;
  /**
   * Whether an article is let through by a value; undefined where the article states no date and needs one. Throws
   * `UserError` where nothing in the corpus has the value.
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

/** Sweden writes days as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** A day that counts in; a moment counts as the day it states, in its own offset. */
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
 * Every filter by the name of its option. `article`: by id, by title or by words of the title. `publisher`: by its name or the
 * beginning of it, or by that of its site. `after` and `before`: days,
 * both included; of a month or a year `after` begins with the first day and `before` ends with the last.
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

/** The filters in the order in which they are offered and shown. */
export const FILTER_NAMES = Object.keys(FILTERS) as readonly FilterName[];

/** Which articles may answer. Plain data; what is not given lets every article through. */
export type ArticleFilter = { readonly [Name in FilterName]?: string };

/** A filter as a person types it; what is missing or has no words filters nothing. */
export type TypedFilter = { readonly [Name in FilterName]?: string | null | undefined };

/** The filter of the values that `get` gives for the names. */
const collect = (get: (name: FilterName) => string | undefined): ArticleFilter =>
  Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = get(name);
      return value ? [[name, value] as const] : [];
    }),
  );

/** The filter alone of something that has one. */
export const filterOf = (some: TypedFilter): ArticleFilter => collect((name) => some[name] ?? undefined);

/** The filter that a person means. Throws `UserError` where a day cannot be read. */
export const readArticleFilter = (typed: TypedFilter, reader: FilterReader): ArticleFilter =>
  collect((name) => FILTERS[name].read(typed[name]?.trim() ?? '', reader));

/** What the articles of a filter have in common. */
export interface ArticleSelection {
  /** Their ids. */
  readonly ids: ReadonlySet<string>;
  /** How many articles state no date, and are left out for that alone. */
  readonly undated: number;
}

/**
 * Tells whether a filter lets an article through; undefined for one that states no date where one is asked for. There is no
 * such function where the filter lets all through. Throws `UserError` where no article has the name, and where no day lies
 * between the two.
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

/** The articles that a filter lets through; undefined where it lets all through. Throws what `articleMatcher` throws. */
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
