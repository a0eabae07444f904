import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  analyseQuestion,
  type RankedPassage,
  type RankingWeights,
  type Reading,
  rankPassages,
  readQuestion,
  type SentenceFeature,
  sentenceFeatures,
} from '../../src/core/answers/index.ts';
import { passagesOf, readCorpus } from '../../src/core/corpus/index.ts';
import { isRelevant, type JudgedQuestion, judgedQuestion } from '../../src/core/evaluation/index.ts';
import { cut } from '../../src/core/language/index.ts';
import { buildPassageIndex, createLocalSource } from '../../src/core/search/index.ts';

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

/** Every question of one development set, ranked. Throws on a missing or faulty set. */
export const readSet = async (folder: string, set: string, weights: RankingWeights): Promise<Judged[]> => {
  const { articles } = await readCorpus(join(folder, set, 'articles.jsonl'));
  const index = buildPassageIndex(articles.flatMap(({ article }) => passagesOf(article)));
  const source = createLocalSource(index);
  const judge = async (question: JudgedQuestion): Promise<Judged> => {
    const { bound, candidates } = await readQuestion(analyseQuestion(question.question), source);
    const ranked = rankPassages(bound, candidates, weights);
    const isRight = ranked.map(({ candidate: { passage } }) =>
      isRelevant(question, passage.article.id, passage.paragraph),
    );
    const sentences = ranked.flatMap((one, at) =>
      isRight[at] && question.answers.length > 0 ? [judgeSentences(bound, one, question.answers)] : [],
    );
    return { set, question, bound, ranked, isRight, sentences };
  };
  const lines = (await readFile(join(folder, set, 'questions.jsonl'), 'utf8')).split('\n');
  const questions = lines.filter((line) => line !== '').map((line) => judgedQuestion.parse(JSON.parse(line)));
  return Promise.all(questions.map(judge));
};
