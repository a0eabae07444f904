import type { Corpus } from '../../core/index.ts';
import type { Gaps } from './createGaps.ts';

/** The same corpus; what members ask of it in vain is kept. A question that nobody asks, as one for a timeline, is not. */
export const watchGaps = (corpus: Corpus, gaps: Gaps): Corpus => ({
  ...corpus,
  ask: async (question, filter, options) => {
    const answer = await corpus.ask(question, filter, options);
    if (options?.asker !== undefined && answer.kind === 'not-in-corpus')
      gaps.keep({ question, words: answer.missing?.words ?? [] });
    return answer;
  },
});
