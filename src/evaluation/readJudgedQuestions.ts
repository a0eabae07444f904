import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UserError } from '../userError.ts';
import { type JudgedQuestion, judgedQuestion } from './questionSet.ts';

/** The questions of a `.jsonl` file, one by one. Throws a `UserError` that names file, line and field. */
export async function* readJudgedQuestions(path: string): AsyncGenerator<JudgedQuestion> {
  const seen = new Set<string>();
  let number = 0;
  const refuse = (why: string): never => {
    throw new UserError(`${path}:${number} ${why}`);
  };
  try {
    const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const { data, error } = judgedQuestion.safeParse(JSON.parse(line.replace(/^\uFEFF/, '')));
      const issue = error?.issues[0];
      if (!data) return refuse(`${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is no question'}`);
      if (seen.has(data.id)) return refuse(`id "${data.id}" is there twice`);
      seen.add(data.id);
      yield data;
    }
  } catch (error) {
    if (error instanceof SyntaxError)
      refuse('is not JSON: one {"id", "question", "answerable", "relevant", "answers"} a line');
    if (error instanceof Error && 'syscall' in error)
      throw new UserError(`${path} cannot be read: ${error.message}`);
    throw error;
  }
}
