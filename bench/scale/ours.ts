import { createAnswerer, DEFAULT_THRESHOLD } from '../../src/core/answers/index.ts';
import type { Passage } from '../../src/core/corpus/index.ts';
import { buildPassageIndex, createLocalSource } from '../../src/core/search/index.ts';
import type { Contender } from './contender.ts';

/** The whole of answering: search, ranking, choice of sentences, highlights, confidence. */
export const ours: Contender = {
  package: 'talks-bot',
  build: async (passages) => {
    const answer = createAnswerer(createLocalSource(buildPassageIndex(passages)), DEFAULT_THRESHOLD);
    const places = new Map<Passage, number>(passages.map((passage, at) => [passage, at]));
    return async (question) =>
      (await answer(question)).passages.map(({ passage }) => places.get(passage) ?? -1);
  },
};
