import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  analyseQuestion,
  type BoundQuestion,
  bindQuestion,
  createMarker,
  createPassageScan,
  findSources,
  type Ranking,
  type RankingWeights,
  rankPassages,
  type SentenceFeature,
  sentenceFeatures,
} from '../../src/core/answers/index.ts';
import { passagesOf, readCorpus } from '../../src/core/corpus/index.ts';
import { isRelevant, type JudgedQuestion, judgedQuestion } from '../../src/core/evaluation/index.ts';
import { buildPassageIndex, type PassageIndex } from '../../src/core/search/index.ts';

/** The sentences of a relevant passage, and which of them hold an answer. */
export interface JudgedSentences {
  readonly features: readonly Record<SentenceFeature, number>[];
  readonly isRight: readonly boolean[];
  readonly lengths: readonly number[];
}

/** A question of a development set with its candidates under some weights, best first. */
export interface Judged {
  readonly set: string;
  readonly question: JudgedQuestion;
  readonly bound: BoundQuestion;
  readonly ranking: Ranking;
  /** Reads a candidate again, for features of the first one. */
  readonly index: PassageIndex;

  readonly isRight: readonly boolean[];
  readonly sentences: readonly JudgedSentences[];
}

const judgeSentences = (
  features: readonly Record<SentenceFeature, number>[],
  { forward, passages }: PassageIndex,
  passage: number,
  answers: readonly string[],
): JudgedSentences => {
  const first = forward.firstSentence[passage] as number;
  const texts = features.map((_, at) =>
    (passages[passage]?.text ?? '')
      .slice(forward.sentenceBounds[2 * (first + at)], forward.sentenceBounds[2 * (first + at) + 1])
      .toLowerCase(),
  );
  return {
    features,
    isRight: texts.map((text) => answers.some((answer) => text.includes(answer.toLowerCase()))),
    lengths: texts.map(({ length }) => length),
  };
};

/** Every question of one development set, ranked. Throws on a missing or faulty set. */
export const readSet = async (folder: string, set: string, weights: RankingWeights): Promise<Judged[]> => {
  const { articles } = await readCorpus(join(folder, set, 'articles.jsonl'));
  const index = buildPassageIndex(articles.flatMap(({ article }) => passagesOf(article)));
  const withMarks = createMarker(index);
  const sourcesIn = findSources(index);
  const judge = (question: JudgedQuestion): Judged => {
    const analysed = analyseQuestion(question.question);
    const bound = bindQuestion(analysed, index, sourcesIn(analysed));
    return withMarks(bound, (marks) => {
      const ranking = rankPassages(bound, index, createPassageScan(bound, index.forward, marks), weights);
      const { ranked } = ranking;
      const isRight = ranked.map(({ passage: at }) => {
        const passage = index.passages[at];
        return passage !== undefined && isRelevant(question, passage.article.id, passage.paragraph);
      });
      const sentences = ranked.flatMap(({ passage }, at) =>
        isRight[at] && question.answers.length > 0
          ? [judgeSentences(sentenceFeatures(bound, index, marks, passage), index, passage, question.answers)]
          : [],
      );
      return { set, question, bound, ranking, index, isRight, sentences };
    });
  };
  const lines = (await readFile(join(folder, set, 'questions.jsonl'), 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => judge(judgedQuestion.parse(JSON.parse(line))));
};
