import { cut, type Span } from '../../core/index.ts';
import type { Output } from './output.ts';
import { printable } from './printable.ts';
import { wrapLines } from './wrapLines.ts';

/** Parts of a text and the style they stand in. */
export interface Mark {
  readonly spans: readonly Span[];
  readonly style: (words: string) => string;
}

const paint = (text: string, [from, to]: Span, marks: readonly Mark[]): string => {
  const bounds = marks.flatMap(({ spans }) => spans.flat()).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...bounds, to])].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, n) => {
      const start = cuts[n] ?? from;
      const covering = marks.filter(({ spans }) => spans.some((span) => span[0] <= start && span[1] >= end));
      return covering.reduce((words, { style }) => style(words), cut(text, [start, end]));
    })
    .join('');
};

/** Prints a paragraph for people, marked parts in their styles: one line, or as many as the terminal's width makes. */
export const prose = (text: string, marks: readonly Mark[], output: Output): void => {
  const shown = printable(text);
  const lines =
    output.columns === undefined ? [[0, shown.length] as const] : wrapLines(shown, output.columns);
  for (const line of lines) output.line(paint(shown, line, marks));
};
