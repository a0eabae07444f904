import type { Source } from '../serving/index.ts';
import type { JudgedQuestion } from './questionSet.ts';

/**
 * Returns the questions with a relevant place that these articles lack, each with the first such place: `article`, or
 * `article#n`, n counted from 1.
 */
export const missingPlaces = (
  questions: readonly JudgedQuestion[],
  sources: readonly Source[],
): [JudgedQuestion, string][] => {
  const paragraphsOf = new Map(sources.map(({ article, paragraphs }) => [article.id, paragraphs]));
  const isThere = (place: string): boolean => {
    const [id = '', paragraph = '1'] = place.split('#');
    return /^[1-9]\d*$/.test(paragraph) && Number(paragraph) <= (paragraphsOf.get(id) ?? -1);
  };
  return questions.flatMap((question): [JudgedQuestion, string][] => {
    const place = question.relevant.find((named) => !isThere(named));
    return place === undefined ? [] : [[question, place]];
  });
};
