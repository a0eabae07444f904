import type { Passage } from '../core/index.ts';

/** Groups passages by article. Articles are in the order of their first passages. */
export const groupByArticle = (passages: readonly Passage[]): [Passage, ...Passage[]][] => {
  const groups = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const group = groups.get(passage.article.id);
    if (group) group.push(passage);
    else groups.set(passage.article.id, [passage]);
  }
  return [...groups.values()];
};
