import stringWidth from 'string-width';
import { cut, type Span } from '../../core/index.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const isWide = (text: string): boolean => stringWidth(text) > [...graphemes.segment(text)].length;

/**
 * Returns whether a line may end between two segments. It may after white space, and between words of scripts without
 * spaces, but not after an opening mark.
 */
const mayBreak = (before: Intl.SegmentData, after: Intl.SegmentData): boolean =>
  /\s$/u.test(before.segment) ||
  (after.isWordLike === true &&
    (before.isWordLike === true || (isWide(before.segment) && !/[\p{Ps}\p{Pi}]$/u.test(before.segment))));

/** Returns the unbreakable pieces of a text, as spans. */
const pieces = (text: string): Span[] => {
  const found: [number, number][] = [];
  let before: Intl.SegmentData | undefined;
  for (const segment of words.segment(text)) {
    const end = segment.index + segment.segment.length;
    const last = found.at(-1);
    if (last && before && !mayBreak(before, segment)) last[1] = end;
    else found.push([segment.index, end]);
    before = segment;
  }
  return found;
};

/** Cuts a piece that is too wide for a line, between graphemes. */
const cutWide = (text: string, [start, end]: Span, columns: number): Span[] => {
  const cuts: [number, number][] = [];
  let width = Infinity;
  for (const { segment, index } of graphemes.segment(cut(text, [start, end]))) {
    const own = stringWidth(segment);
    const last = cuts.at(-1);
    if (!last || width + own > columns) {
      cuts.push([start + index, start + index + segment.length]);
      width = own;
    } else {
      last[1] += segment.length;
      width += own;
    }
  }
  return cuts;
};

/**
 * Wraps a text to lines of `columns` columns. Returns spans without the white space between lines. Widths count by grapheme:
 * a full-width character has two columns, a combining mark none.
 */
export const wrapLines = (text: string, columns: number): readonly Span[] => {
  const lines: [number, number][] = [];
  const fitting = pieces(text).flatMap((piece) =>
    stringWidth(cut(text, piece).trimEnd()) > columns ? cutWide(text, piece, columns) : [piece],
  );
  let width = 0;
  for (const [start, end] of fitting) {
    const line = lines.at(-1);
    if (line && width + stringWidth(cut(text, [start, end]).trimEnd()) <= columns) line[1] = end;
    else {
      lines.push([start, end]);
      width = 0;
    }
    width += stringWidth(cut(text, [start, end]));
  }
  return lines.map(([start, end]) => [start, start + cut(text, [start, end]).trimEnd().length]);
};
