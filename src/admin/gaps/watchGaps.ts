import type { Corpus } from '../../core/index.ts';
import type { Gaps } from './createGaps.ts';

/**
 * Wraps a corpus so that `gaps` keeps each question of a member that the corpus cannot answer. Questions without an asker,
 * such as those of a timeline, are not kept.
 */
export const watchGaps = (corpus: Corpus, gaps: Gaps): Corpus => ({
  ...corpus,
  ask: async (question, filter, options) => {
    const answer = await corpus.ask(question, filter, options);
    if (options?.asker !== undefined && answer.kind === 'not-in-corpus')
      gaps.keep({ question, words: answer.missing?.words ?? [] });
    return answer;
  },
});
