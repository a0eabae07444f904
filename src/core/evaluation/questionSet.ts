import { z } from 'zod';

/** A question with the criteria of a right answer. */
export const judgedQuestion = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string().trim().min(1, 'is empty'),
  answerable: z.boolean({ error: 'must be true or false' }),
  /** Passage ids (`article#n`), or article ids if the whole article counts. */
  relevant: z.array(z.string(), { error: 'must be a list of "article#n" or "article"' }).default([]),
  /** Texts of which a right highlight holds at least one. */
  answers: z.array(z.string(), { error: 'must be a list of texts' }).default([]),
  /** Labels, chosen by the author of the set, that the question shares with others. */
  tags: z.array(z.string(), { error: 'must be a list of texts' }).default([]),
});

export type JudgedQuestion = z.infer<typeof judgedQuestion>;

/** Returns whether a passage is a right answer to the question. A whole article counts if only articles are named. */
export const isRelevant = ({ relevant }: JudgedQuestion, article: string, paragraph: number): boolean =>
  relevant.includes(relevant.some((id) => id.includes('#')) ? `${article}#${paragraph}` : article);
