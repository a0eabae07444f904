import { createAnswerer } from '../../src/core/answers/createAnswerer.ts';
import { DEFAULT_THRESHOLD } from '../../src/core/answers/noAnswerThreshold.ts';
import type { Passage } from '../../src/core/corpus/passage.ts';
import { buildPassageIndex } from '../../src/core/search/passageIndex.ts';
import type { Contender } from './contender.ts';

/** The whole of answering: search, ranking, choice of sentences, highlights, confidence. */
export const ours: Contender = {
  package: 'talks-bot',
  build: async (passages) => {
    const answer = createAnswerer(buildPassageIndex(passages), DEFAULT_THRESHOLD);
    const places = new Map<Passage, number>(passages.map((passage, at) => [passage, at]));
    return (question) => answer(question).passages.map(({ passage }) => places.get(passage) ?? -1);
  },
};
