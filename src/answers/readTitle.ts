import type { ForwardIndex } from '../search/forwardIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/** Marks in `inTitle` the terms of a question that an article's title holds or its source is named by. `marks` as in `createPassageScan`. */
export const readTitle = (
  sources: BoundQuestion['sources'],
  index: ForwardIndex,
  marks: Int16Array,
  article: number,
  inTitle: Uint8Array,
): void => {
  const end = index.firstTitleTerm[article + 1] as number;
  for (let at = index.firstTitleTerm[article] as number; at < end; at += 1) {
    const mark = marks[index.titleTerms[at] as number] as number;
    if (mark > 0) inTitle[mark - 1] = 1;
  }
  for (const place of sources.get(article) ?? []) inTitle[place] = 1;
};
