import { HOLDS } from '../language/answerTypes.ts';
import type { QuestionType } from '../language/questionType.ts';
import type { ForwardIndex } from '../search/forwardIndex.ts';

const wantedBit: Partial<Record<QuestionType, number>> = {
  when: HOLDS.date,
  measure: HOLDS.measure,
  number: HOLDS.number,
};

/**
 * Whether a sentence of the index holds what a question of this type asks for: 1 or -1, and 0 where the type is open. A
 * person or a place is any name that the question does not give itself. `marks` as in `scanPassage`.
 */
export const holdsAnswerType = (
  type: QuestionType,
  index: ForwardIndex,
  marks: Int16Array,
  sentence: number,
): number => {
  if (type === 'other') return 0;
  const bit = wantedBit[type];
  if (bit !== undefined) return ((index.sentenceTypes[sentence] as number) & bit) === 0 ? -1 : 1;
  const end = index.firstOccurrence[sentence + 1] as number;
  for (let at = index.firstOccurrence[sentence] as number; at < end; at += 1) {
    if (index.occurrenceIsName[at] === 1 && marks[index.occurrenceTerm[at] as number] === 0) return 1;
  }
  return -1;
};
