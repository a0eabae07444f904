import type { Passage } from '../core/index.ts';

/** The passages of each article, articles and passages in the order of their first. */
export const groupByArticle = (passages: readonly Passage[]): [Passage, ...Passage[]][] => {
  const groups = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const group = groups.get(passage.article.id);
    if (group) group.push(passage);
    else groups.set(passage.article.id, [passage]);
  }
  return [...groups.values()];
};
