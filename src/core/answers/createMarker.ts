import type { PassageIndex } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/**
 * Lends out the marks of a question: for each term id of the index its place as in `BoundQuestion.places`, 0 for none. One
 * array serves all questions of an index, one after the other; what `use` returns must not hold on to it.
 */
export const createMarker = ({ forward }: PassageIndex) => {
  const marks = new Int16Array(forward.frequencies.length);
  return <Result>({ places }: BoundQuestion, use: (marks: Int16Array) => Result): Result => {
    for (const [id, place] of places) marks[id] = place;
    try {
      return use(marks);
    } finally {
      for (const id of places.keys()) marks[id] = 0;
    }
  };
};
