/** `[start, end)` in UTF-16 units of one text, on grapheme boundaries, never empty. */
export type Span = readonly [start: number, end: number];

/** Returns the text of a span. This is the only way to turn a span into text. */
export const cut = (text: string, [start, end]: Span): string => text.slice(start, end);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Characters that never combine with their neighbours: letters and marks up to U+02FF, general punctuation. */
const simple = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e]$/;
/** UTF-16 units read on each side of an offset: a longer grapheme is no text. */
const NEAR = 64;

const isSimple = (text: string, at: number): boolean =>
  at === 0 || at === text.length || (simple.test(text[at - 1] ?? '') && simple.test(text[at] ?? ''));

/** Returns the grapheme that holds both sides of an offset; null if the offset is a boundary. */
const graphemeAcross = (text: string, at: number): Span | null => {
  if (isSimple(text, at)) return null;
  const from = Math.max(0, at - NEAR);
  for (const { index, segment } of segmenter.segment(text.slice(from, at + NEAR))) {
    const start = from + index;
    if (start >= at) return null;
    if (start + segment.length > at) return [start, start + segment.length];
  }
  return null;
};

/** Widens a span to whole graphemes: a combining mark after a closing quotation mark belongs to it. */
export const graphemeSpan = (text: string, [start, end]: Span): Span => [
  graphemeAcross(text, start)?.[0] ?? start,
  graphemeAcross(text, end)?.[1] ?? end,
];
