import { type Answer, cut } from '../core/index.ts';
import { CONFIDENT_FROM } from './discord/limits.ts';

/** In UTF-16 units. */
const MOST_CHARACTERS = 100;

/**
 * Returns only the focus spans, cut out of the first passage. Returns an empty list if the answer is uncertain, or if the
 * spans are long or outside the highlights.
 */
export const shortAnswer = ({ kind, confidence, passages, parts }: Answer): readonly string[] => {
  const [first] = passages;
  if (!first || kind !== 'answered' || confidence < CONFIDENT_FROM || parts) return [];
  const { passage, highlights, focus } = first;
  const isInside = focus.every(([start, end]) => highlights.some(([from, to]) => from <= start && end <= to));
  const things = [...new Set(focus.map((span) => cut(passage.text, span).trim()))].filter((thing) => thing);
  return isInside && things.join('').length <= MOST_CHARACTERS ? things : [];
};
