import type { ForwardIndex } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/**
 * Marks in `inTitle` the terms of a question that are stated of a passage rather than in it: those of its article's title,
 * those that name its source, and, where somebody is quoted in it whose words are asked for, their name and the verb: "he
 * said" does not repeat it. `marks` as in `createPassageScan`.
 */
export const readStated = (
  { sources, spoken }: BoundQuestion,
  index: ForwardIndex,
  marks: Int16Array,
  passage: number,
  inTitle: Uint8Array,
): void => {
  const article = index.articleOf[passage] as number;
  const end = index.firstTitleTerm[article + 1] as number;
  for (let at = index.firstTitleTerm[article] as number; at < end; at += 1) {
    const mark = marks[index.titleTerms[at] as number] as number;
    if (mark > 0) inTitle[mark - 1] = 1;
  }
  for (const place of sources.get(article) ?? []) inTitle[place] = 1;
  if (spoken?.words.has(passage)) for (const place of spoken.places) inTitle[place] = 1;
};
