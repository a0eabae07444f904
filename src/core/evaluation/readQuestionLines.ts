import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ZodType } from 'zod';
import { systemCode, UserError } from '../../shared/index.ts';

/**
 * Yields the lines of a `.jsonl` file of questions, each with `refuse`, which throws about that line. `form`: an example of
 * a line, for messages. Throws a `UserError` that names file, line and field.
 */
export async function* readQuestionLines<Line>(
  path: string,
  schema: ZodType<Line>,
  form: string,
): AsyncGenerator<{ line: Line; refuse: (why: string) => never }> {
  let number = 0;
  const refuse = (why: string): never => {
    throw new UserError(`${path}:${number} ${why}`);
  };
  try {
    const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
    for await (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      const { success, data, error } = schema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
      const issue = error?.issues[0];
      if (!success)
        return refuse(
          issue?.path.length
            ? `${issue.path.join('.')} ${issue.message}`
            : `is no question: one ${form} a line`,
        );
      yield { line: data, refuse };
    }
  } catch (error) {
    if (error instanceof SyntaxError) refuse(`is not JSON: one ${form} a line`);
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new UserError(
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`,
    );
  }
}
