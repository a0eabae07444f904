import { type JudgedQuestion, judgedQuestion } from './questionSet.ts';
import { readQuestionLines } from './readQuestionLines.ts';

const FORM = '{"id", "question", "answerable", "relevant", "answers"}';

/** Yields the questions of a `.jsonl` file. Throws a `UserError` that names file, line and field. */
export async function* readJudgedQuestions(path: string): AsyncGenerator<JudgedQuestion> {
  const seen = new Set<string>();
  for await (const { line, refuse } of readQuestionLines(path, judgedQuestion, FORM)) {
    if (seen.has(line.id)) refuse(`id "${line.id}" is there twice`);
    seen.add(line.id);
    if (line.answerable && line.relevant.length === 0)
      refuse('relevant must name what answers: ["article#n"] or ["article"]');
    yield line;
  }
}
