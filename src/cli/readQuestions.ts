import { z } from 'zod';
import { readQuestionLines } from '../core/index.ts';

const questionLine = z.looseObject({
  id: z.union([z.string(), z.number()], { error: 'must be text or a number' }),
  question: z.string({ error: 'must be text' }).trim().min(1, 'is empty'),
});

type QuestionLine = z.infer<typeof questionLine>;

/** The questions of a `.jsonl` file, one by one. Throws a `UserError` that names file, line and field. */
export async function* readQuestions(path: string): AsyncGenerator<QuestionLine> {
  for await (const { line } of readQuestionLines(path, questionLine, '{"id", "question"}')) yield line;
}
