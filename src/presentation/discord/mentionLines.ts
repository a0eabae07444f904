import type { Passage } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { citation } from './citation.ts';

/** Where passages stand: a line for each article, with all its paragraphs. */
export const mentionLines = (passages: readonly Passage[], wording: Wording): string[] => {
  const byArticle = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const others = byArticle.get(passage.article.id);
    if (others) others.push(passage);
    else byArticle.set(passage.article.id, [passage]);
  }
  return Array.from(byArticle.values(), ([first, ...others]) =>
    citation(first, wording, { others, shown: '' }),
  );
};
