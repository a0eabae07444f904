import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  analyseQuestion,
  type RankedPassage,
  type Reading,
  rankPassages,
  readQuestion,
  type SentenceFeature,
  sentenceFeatures,
  type Weights,
} from '../../src/core/answers/index.ts';
import { passagesOf, readCorpus } from '../../src/core/corpus/index.ts';
import { isRelevant, type JudgedQuestion, judgedQuestion } from '../../src/core/evaluation/index.ts';
import { cut } from '../../src/core/language/index.ts';
import type { Meaning } from '../../src/core/meaning/index.ts';
import { buildPassageIndex, createLocalSource } from '../../src/core/search/index.ts';
import { atOnce } from '../../src/shared/index.ts';

/** The sentences of a relevant passage, and which of them hold an answer. */
interface JudgedSentences {
  readonly features: readonly Record<SentenceFeature, number>[];
  readonly isRight: readonly boolean[];
  readonly lengths: readonly number[];
}

/** A question of a development set with its candidates under some weights, best first. */
export interface Judged {
  readonly set: string;
  readonly question: JudgedQuestion;
  readonly bound: Reading['bound'];
  readonly ranked: readonly RankedPassage[];
  readonly isRight: readonly boolean[];
  readonly sentences: readonly JudgedSentences[];
}

const judgeSentences = (
  bound: Reading['bound'],
  { candidate }: RankedPassage,
  answers: readonly string[],
): JudgedSentences => {
  const texts = candidate.sentences.map(({ span }) => cut(candidate.passage.text, span).toLowerCase());
  return {
    features: sentenceFeatures(bound, candidate),
    isRight: texts.map((text) => answers.some((answer) => text.includes(answer.toLowerCase()))),
    lengths: texts.map(({ length }) => length),
  };
};

/**
 * Reads and ranks every question of one development set, also by meaning if given. Throws if the set is missing or faulty.
 */
export const readSet = async (
  folder: string,
  set: string,
  { ranking }: Weights,
  meaning: Meaning | undefined,
): Promise<Judged[]> => {
  const { articles: read } = await readCorpus(join(folder, set, 'articles.jsonl'));
  const articles = read.map(({ article }) => article);
  const vectors = meaning && atOnce(meaning.versionSteps(articles));
  if (vectors) meaning?.serve(vectors);
  await meaning?.settled();
  const index = buildPassageIndex(articles.flatMap(passagesOf));
  const source = createLocalSource(index, vectors && meaning?.vectorsOf(vectors));
  const judge = async (question: JudgedQuestion): Promise<Judged> => {
    const { bound, candidates } = await readQuestion(analyseQuestion(question.question), source, {
      vectorOf: meaning?.vectorOf,
    });
    const ranked = rankPassages(bound, candidates, ranking);
    const isRight = ranked.map(({ candidate: { passage } }) =>
      isRelevant(question, passage.article.id, passage.paragraph),
    );
    const sentences = ranked.flatMap((one, at) =>
      isRight[at] && question.answers.length > 0 ? [judgeSentences(bound, one, question.answers)] : [],
    );
    return { set, question, bound, ranked, isRight, sentences };
  };
  const judged: Judged[] = [];
  for (const line of (await readFile(join(folder, set, 'questions.jsonl'), 'utf8')).split('\n'))
    if (line !== '') judged.push(await judge(judgedQuestion.parse(JSON.parse(line))));
  return judged;
};
