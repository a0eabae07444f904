import { z } from 'zod';

/** A question with what a right answer to it is. */
export const judgedQuestion = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string().trim().min(1, 'is empty'),
  answerable: z.boolean({ error: 'must be true or false' }),
  /** Passage ids (`article#n`), or article ids where the whole article counts. */
  relevant: z.array(z.string(), { error: 'must be a list of "article#n" or "article"' }).default([]),
  /** Words of which a right highlight holds one. */
  answers: z.array(z.string(), { error: 'must be a list of texts' }).default([]),
  /** What the question has in common with others, in the words of whoever wrote it. */
  tags: z.array(z.string(), { error: 'must be a list of texts' }).default([]),
});

export type JudgedQuestion = z.infer<typeof judgedQuestion>;

/** Whether a passage is a right answer to the question; articles count as a whole where only articles are named. */
export const isRelevant = ({ relevant }: JudgedQuestion, article: string, paragraph: number): boolean =>
  relevant.includes(relevant.some((id) => id.includes('#')) ? `${article}#${paragraph}` : article);
