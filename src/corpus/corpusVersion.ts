import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

const hashes = new WeakMap<Article, string>();

const hashOf = (article: Article): string => {
  const known = hashes.get(article);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(JSON.stringify(article)).digest('hex');
  hashes.set(article, hash);
  return hash;
};

/** Twelve hexadecimal digits that change exactly when the articles or their order change. */
export const corpusVersion = (articles: readonly Article[]): string => {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(hashOf(article));
  return hash.digest('hex').slice(0, 12);
};
