import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { perArticle } from './perArticle.ts';

/** Of everything an article says. */
export const articleHash = perArticle((article) =>
  createHash('sha256').update(JSON.stringify(article)).digest('hex'),
);

/** Twelve hexadecimal digits that change exactly when the articles or their order change. */
export const corpusVersion = (articles: readonly Article[]): string => {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(articleHash.of(article));
  return hash.digest('hex').slice(0, 12);
};
