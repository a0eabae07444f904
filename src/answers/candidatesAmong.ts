import { saturation } from '../search/bm25.ts';
import type { ForwardIndex } from '../search/forwardIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { KIN } from './scanPassage.ts';

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
  const hold = (term: number): void => {
    const mark = marks[term] as number;
    if (mark === 0) return;
    const place = Math.abs(mark) - 1;
    held[place] = Math.max(held[place] as number, mark > 0 ? 1 : KIN);
  };
  const scoreOf = (passage: number): number => {
    held.fill(0);
    const from = index.firstOccurrence[index.firstSentence[passage] as number] as number;
    const end = index.firstOccurrence[index.firstSentence[passage + 1] as number] as number;
    for (let at = from; at < end; at += 1) hold(index.occurrenceTerm[at] as number);
    const article = index.articleOf[passage] as number;
    if (passage === 0 || index.articleOf[passage - 1] !== article) {
      const last = index.firstTitleTerm[article + 1] as number;
      for (let at = index.firstTitleTerm[article] as number; at < last; at += 1)
        hold(index.titleTerms[at] as number);
    }
    const weight = held.reduce((sum, strength, place) => sum + strength * (idf[place] as number), 0);
    return weight / (1 + saturation(end - from, index.averageLength));
  };
  return among
    .map((passage) => ({ passage, score: scoreOf(passage) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ passage }) => passage);
};
