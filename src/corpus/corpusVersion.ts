import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** Twelve hexadecimal digits that change exactly when the articles or their order change. */
export const corpusVersion = (articles: readonly Article[]): string => {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(JSON.stringify(article)).update('\n');
  return hash.digest('hex').slice(0, 12);
};
