import { type Answer, cut } from '../core/index.ts';

/** In UTF-16 units. */
const MOST_CHARACTERS = 100;

/**
 * The asked-for things alone, cut out of the first passage; none where the answer is not certain, where they lie outside of the
 * answering words, or where they are long.
 */
export const shortAnswer = (
  { kind, confidence, passages, parts }: Answer,
  confidentFrom: number,
): readonly string[] => {
  const [first] = passages;
  if (!first || kind !== 'answered' || confidence < confidentFrom || parts) return [];
  const { passage, highlights, focus } = first;
  const isInside = focus.every(([start, end]) => highlights.some(([from, to]) => from <= start && end <= to));
  const things = [...new Set(focus.map((span) => cut(passage.text, span).trim()))].filter((thing) => thing);
  return isInside && things.join('').length <= MOST_CHARACTERS ? things : [];
};
