import type { Article, ArticleHead } from '../corpus/index.ts';

/** An article and how many paragraphs it has. */
export interface Source {
  readonly article: ArticleHead;
  readonly paragraphs: number;
}

const moment = ({ publishedAt }: Article): number => {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** `count` articles from the `from`th on, counted from 0: newest first, those that state no date last in their order. */
export const listSources = (articles: readonly Article[], from: number, count: number): Source[] =>
  articles
    .map((article) => ({ article, at: moment(article) }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .slice(from, from + count)
    .map(({ article: { paragraphs, ...article } }) => ({ article, paragraphs: paragraphs.length }));
