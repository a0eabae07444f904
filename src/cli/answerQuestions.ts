import { z } from 'zod';
import { type Answer, type ArticleFilter, type Corpus, readQuestionLines } from '../core/index.ts';
import { answerLine, candidatesLine, type Output, printAnswer, printNotes } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';

const questionLine = z.looseObject({
  id: z.union([z.string(), z.number()], { error: 'must be text or a number' }),
  question: z.string({ error: 'must be text' }).trim().min(1, 'is empty'),
});

interface Asked {
  /** Either this or `questions`. */
  readonly question?: string | undefined;
  /** A `.jsonl` file. */
  readonly questions?: string | undefined;
  /** The question that this one follows. */
  readonly after?: string | undefined;
  readonly filter: ArticleFilter;
  /** Prints data instead of prose; always so for a file. */
  readonly asData: boolean;
  /** Prints the candidates of a reader instead of the answer. */
  readonly candidates: boolean;
}

/** Throws a `UserError` unless there is exactly one of a question and a file of questions. */
export const checkAsked = ({ question, questions }: Pick<Asked, 'question' | 'questions'>): void => {
  if ((question === undefined) === (questions === undefined))
    throw new UserError('Give either a question (in quotation marks) or --questions FILE.');
};

/** Answers one question, or every question of a file with one line of data each. Throws a `UserError` on a faulty file. */
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
