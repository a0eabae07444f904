import { z } from 'zod';
import {
  type Choice,
  passageId,
  READ_BUDGET,
  type Reader,
  type ReadReport,
  readJudgedQuestions,
  readQuestionLines,
} from '../core/index.ts';

const choiceLine = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  passages: z.array(z.string(), { error: 'must be a list of "article#n"' }).default([]),
  verdict: z.enum(['answered', 'partly', 'none'], {
    error: 'must be answered, partly or none',
  }),
});

/**
 * Returns a reader that takes its choices from a file, for the questions of another file: choices made elsewhere, for
 * example by hand. It gives no choice for a question that the file leaves out, or if the file names no candidate. Throws a
 * `UserError` on a faulty file.
 */
export const readChoices = async (
  path: string,
  questions: string,
  onRead: (report: ReadReport) => void,
): Promise<Reader> => {
  const byId = new Map<string, z.infer<typeof choiceLine>>();
  for await (const { line } of readQuestionLines(path, choiceLine, '{"id", "passages", "verdict"}'))
    byId.set(line.id, line);
  const byQuestion = new Map<string, z.infer<typeof choiceLine>>();
  for await (const { id, question } of readJudgedQuestions(questions)) {
    const line = byId.get(id);
    if (line) byQuestion.set(question, line);
  }
  const discard = (): undefined => {
    onRead({ ending: 'discarded', milliseconds: 0, tokens: 0, reason: 'no choice' });
    return undefined;
  };
  return {
    limit: Number.POSITIVE_INFINITY,
    budget: READ_BUDGET,
    status: () => ({ state: 'ready', model: 'choices', host: path }),
    started: async () => undefined,
    read: async (question, candidates, { onAsking }): Promise<Choice | undefined> => {
      onAsking?.();
      const line = byQuestion.get(question);
      if (!line) return discard();
      const places = new Map(candidates.map(({ passage }, place) => [passageId(passage), place]));
      const chosen = line.passages.flatMap((id) => {
        const passage = places.get(id);
        return passage === undefined ? [] : [{ passage, sentences: [] }];
      });
      if (line.verdict !== 'none' && chosen.length === 0) return discard();
      onRead({ ending: 'read', milliseconds: 0, tokens: 0 });
      return { verdict: line.verdict, chosen: line.verdict === 'none' ? [] : chosen, search: [] };
    },
    close: async () => undefined,
  };
};
