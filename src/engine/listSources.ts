import type { Article, ArticleHead } from '../corpus/article.ts';

/** An article and how many paragraphs it has. */
export interface Source {
  readonly article: ArticleHead;
  readonly paragraphs: number;
}

const moment = ({ publishedAt }: Article): number => {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

const newerFirst = (a: Article, b: Article): number => {
  const [one, other] = [moment(a), moment(b)];
  return one === other ? 0 : other - one;
};

/** `count` articles from the `from`th on, counted from 0: newest first, those that state no date last in their order. */
export const listSources = (articles: readonly Article[], from: number, count: number): Source[] =>
  [...articles]
    .sort(newerFirst)
    .slice(from, from + count)
    .map(({ paragraphs, ...article }) => ({ article, paragraphs: paragraphs.length }));
