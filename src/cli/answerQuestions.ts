import { z } from 'zod';
import { type ArticleFilter, type Corpus, readQuestionLines } from '../core/index.ts';
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
  { question, questions, filter, asData, candidates }: Asked,
  output: Output,
): Promise<void> => {
  const print = async (id: string | number, text: string): Promise<void> => {
    const answer = await corpus.ask(text, filter, candidates ? { forReader: true } : {});
    output.line(JSON.stringify(candidates ? candidatesLine(id, answer) : answerLine(id, answer)));
  };
  if (questions !== undefined)
    for await (const { line } of readQuestionLines(questions, questionLine, '{"id", "question"}'))
      await print(line.id, line.question);
  else if (question !== undefined && (asData || candidates)) await print(question, question);
  else if (question !== undefined) {
    const answer = await corpus.ask(question, filter);
    printNotes(answer, output);
    printAnswer(answer, output);
  }
};
