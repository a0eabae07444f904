import { type Article, articleKey } from '../corpus/index.ts';

const known = new WeakMap<readonly Article[], ReadonlyMap<string, Article>>();

/** The article with this key; hashing every id is done once for a list of articles. */
export const articleByKey = (articles: readonly Article[], key: string): Article | undefined => {
  const byKey = known.get(articles) ?? new Map(articles.map((article) => [articleKey(article.id), article]));
  known.set(articles, byKey);
  return byKey.get(key);
};
