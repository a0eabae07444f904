import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from '../userError.ts';

const questionLine = z.looseObject({
  id: z.union([z.string(), z.number()], { error: 'must be text or a number' }),
  question: z.string({ error: 'must be text' }).trim().min(1, 'is empty'),
});

export type QuestionLine = z.infer<typeof questionLine>;

/** The questions of a `.jsonl` file, one by one. Throws a `UserError` that names file, line and field. */
export async function* readQuestions(path: string): AsyncGenerator<QuestionLine> {
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(path, 'utf8'),
      crlfDelay: Infinity,
    })) {
      number += 1;
      if (line.trim() === '') continue;
      const { data, error } = questionLine.safeParse(JSON.parse(line));
      if (data) yield data;
      else
        throw new UserError(
          `${path}:${number} ${error.issues[0]?.path.join('.') ?? ''} ${error.issues[0]?.message ?? ''}`,
        );
    }
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UserError(`${path}:${number} is not JSON: one {"id", "question"} a line`);
    if (error instanceof Error && 'syscall' in error)
      throw new UserError(`${path} cannot be read: ${error.message}`);
    throw error;
  }
}
