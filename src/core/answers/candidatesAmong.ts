import { type ForwardIndex, firstOccurrenceOf, saturation } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { heldWeight, holdTerms } from './holdTerms.ts';

/**
 * The passages among some that hold most of a question's terms, best first, at most `limit`. Each is read: a search of the
 * whole index would spend its budget on passages that are not among them. `marks` as in `createPassageScan`.
 */
export const candidatesAmong = (
  { idf }: BoundQuestion,
  index: ForwardIndex,
  marks: Int16Array,
  among: readonly number[],
  limit: number,
): number[] => {
  const held = new Float64Array(idf.length);
  const scoreOf = (passage: number): number => {
    held.fill(0);
    const from = firstOccurrenceOf(index, passage);
    const end = firstOccurrenceOf(index, passage + 1);
    holdTerms(held, index.occurrenceTerm, from, end, marks);
    const article = index.articleOf[passage] as number;
    if (index.firstPassage[article] === passage) {
      const { titleTerms, firstTitleTerm } = index;
      const [first, last] = [firstTitleTerm[article] as number, firstTitleTerm[article + 1] as number];
      holdTerms(held, titleTerms, first, last, marks);
    }
    return heldWeight(held, idf) / (1 + saturation(end - from, index.averageLength));
  };
  return among
    .map((passage) => ({ passage, score: scoreOf(passage) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ passage }) => passage);
};
