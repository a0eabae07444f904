import type { Passage } from '../../../src/core/corpus/article.ts';
import { splitSentences } from '../../../src/core/language/sentences.ts';
import type { ReadCandidate } from '../../../src/core/reading/reader.ts';

/** A candidate of an invented article. */
export const candidate = (
  text: string,
  { id = 'ferry', paragraph = 1, ...article }: Partial<Passage['article']> & { paragraph?: number } = {},
): ReadCandidate => ({
  passage: { article: { id, ...article }, paragraph, text },
  sentences: splitSentences(text),
  best: 0,
});
