import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { readQuestion } from '../../../src/core/answers/readQuestion.ts';
import type { Article } from '../../../src/core/corpus/article.ts';
import { passagesOf } from '../../../src/core/corpus/article.ts';
import type { CandidateSource } from '../../../src/core/search/candidateSource.ts';
import { createLocalSource } from '../../../src/core/search/local/localSource.ts';
import { buildPassageIndex, type PassageIndex } from '../../../src/core/search/local/passageIndex.ts';

export const article = (id: string, title: string, ...paragraphs: string[]): Article => ({
  id,
  title,
  paragraphs,
});

export const indexOf = (...articles: Article[]): PassageIndex =>
  buildPassageIndex(articles.flatMap(passagesOf));

export const sourceOf = (...articles: Article[]): CandidateSource => createLocalSource(indexOf(...articles));

/** Reads a question with its candidates from a source. */
export const read = (question: string, source: CandidateSource) =>
  readQuestion(analyseQuestion(question), source);

/** Two articles on different topics, enough for words to differ in rarity. */
export const NEWS = [
  article(
    'harbour',
    'Harbour of Gdynia reopens',
    'The harbour of Gdynia reopened on Tuesday after a fire. Repairs took 14 days and cost 3 million euros.',
    'Mayor Anna Kowalska said the fire began in a warehouse. "Nobody was hurt," she told reporters.',
    'Ships from Sweden waited outside the harbour for two weeks.',
  ),
  article(
    'school',
    'New school opens in Radom',
    'A new school opened in Radom on Monday. It has 12 classrooms and a library.',
    'Teachers wrote a letter to the minister about pay.',
  ),
] as const;
