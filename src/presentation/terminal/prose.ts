import { cut, lacksDate, type Passage, type Span } from '../../core/index.ts';
import { en } from '../wording/en.ts';
import type { Output } from './output.ts';
import { wrapLines } from './wrapLines.ts';

/** Control characters, line and paragraph separators, and characters that change the direction of writing. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;

/** Replaces each character that could control the terminal with a space. The length stays the same, so spans still fit. */
export const printable = (text: string): string => text.replace(STEERING, ' ');

const SIGN = /^\p{Extended_Pictographic}\uFE0F? /u;

/** Returns a sentence of the catalogue for a terminal: without its leading sign. */
export const plain = (sentence: string): string => sentence.replace(SIGN, '');

/** Parts of a text and their style. */
export interface Mark {
  readonly spans: readonly Span[];
  readonly style: (words: string) => string;
}

const paint = (text: string, [from, to]: Span, all: readonly Mark[]): string => {
  // Marks without a style do not cut the others in two.
  const marks = all.filter(({ style }) => style('x') !== 'x');
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

/** Prints a paragraph for people with its marked parts styled: as one line, or wrapped to the terminal's width. */
export const prose = (text: string, marks: readonly Mark[], output: Output): void => {
  const shown = printable(text);
  const lines =
    output.columns === undefined ? [[0, shown.length] as const] : wrapLines(shown, output.columns);
  for (const line of lines) output.line(paint(shown, line, marks));
};

/** Returns a mark on a whole text. */
export const whole = (text: string, style: Mark['style']): readonly Mark[] => [
  { spans: [[0, text.length]], style },
];

/** Prints a sentence for people in one style. */
export const say = (text: string, output: Output, style: Mark['style'] = (words) => words): void =>
  prose(text, whole(text, style), output);

/** Returns the citation of a passage, with other passages of its article. `shown`: the displayed words. */
export const placeOf = (
  passage: Passage,
  shown: string = passage.text,
  others: readonly Passage[] = [],
): string => {
  const { article, paragraph } = passage;
  const parts = [
    article.title ?? article.id,
    en.paragraph(paragraph, ...others.map((other) => other.paragraph)),
    article.publisher,
    lacksDate(passage, shown) ? en.dateNotStated : article.publishedAt,
    article.url,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
};

/** Prints the paragraph, or `shown` instead, with its marks, its citation and an empty line. */
export const printPassage = (
  passage: Passage,
  marks: readonly Mark[],
  output: Output,
  shown: string = passage.text,
): void => {
  prose(shown, marks, output);
  say(`— ${placeOf(passage, shown)}`, output, output.faint);
  output.line('');
};
