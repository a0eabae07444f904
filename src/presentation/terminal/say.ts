import type { Output } from './output.ts';
import { type Mark, prose } from './prose.ts';

/** A mark on all of a text. */
export const whole = (text: string, style: Mark['style']): readonly Mark[] => [
  { spans: [[0, text.length]], style },
];

/** Prints a sentence for people in one style. */
export const say = (text: string, output: Output, style: Mark['style'] = (words) => words): void =>
  prose(text, whole(text, style), output);
