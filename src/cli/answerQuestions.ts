import { z } from 'zod';
import { type Answer, type ArticleFilter, type Corpus, readQuestionLines } from '../core/index.ts';
import { answerLine, candidatesLine, type Output, printAnswer, printNotes } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';

const questionLine = z.looseObject({
  id: z.union([z.string(), z.number()], { error: 'must be text or a number' }),
  question: z.string({ error: 'must be text' }).trim().min(1, 'is empty'),
});

interface Asked {
  /** One of the two. */
  readonly question?: string | undefined;
  /** A `.jsonl` file. */
  readonly questions?: string | undefined;
  /** The question that this one follows. */
  readonly after?: string | undefined;
  readonly filter: ArticleFilter;
  /** Data in place of prose; of a file always. */
  readonly asData: boolean;
  /** What a reader would choose among, in place of the answer. */
  readonly candidates: boolean;
}

/** Throws a `UserError` unless there is either a question or a file of them. */
export const checkAsked = ({ question, questions }: Pick<Asked, 'question' | 'questions'>): void => {
  if ((question === undefined) === (questions === undefined))
    throw new UserError('Give either a question (in quotation marks) or --questions FILE.');
};

/** Answers one question, or every question of a file, one line of data each. Throws a `UserError` on a faulty file. */
export const answerQuestions = async (
  corpus: Pick<Corpus, 'ask'>,
  { question, questions, after, filter, asData, candidates }: Asked,
  output: Output,
): Promise<void> => {
  const follows = after === undefined ? {} : { after };
  const find = (text: string) =>
    corpus.ask(text, filter, { ...follows, ...(candidates ? { forReader: true } : {}) });
  const print = (id: string | number, answer: Answer): void =>
    output.line(JSON.stringify(candidates ? candidatesLine(id, answer) : answerLine(id, answer)));
  if (questions !== undefined)
    for await (const { line } of readQuestionLines(questions, questionLine, '{"id", "question"}'))
      print(line.id, await find(line.question));
  if (question === undefined) return;
  const answer = await find(question);
  printNotes(answer, output);
  if (asData || candidates) print(question, answer);
  else printAnswer(answer, output);
};
