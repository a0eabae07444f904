/** `[start, end)` in UTF-16 units of one text, on grapheme boundaries, never empty. */
export type Span = readonly [start: number, end: number];

/** The words a span stands for. The only way a span becomes text. */
export const cut = (text: string, [start, end]: Span): string => text.slice(start, end);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Characters that never join what stands beside them: letters and marks up to U+02FF, general punctuation. */
const simple = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e]$/;
/** How much text around an offset is looked at: a longer grapheme is no text. */
const NEAR = 64;

const isSimple = (text: string, at: number): boolean =>
  at === 0 || at === text.length || (simple.test(text[at - 1] ?? '') && simple.test(text[at] ?? ''));

/** The grapheme that holds both sides of an offset; null where the offset is a boundary. */
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

/** A span widened to whole graphemes: a combining mark behind a closing quotation mark belongs to it. */
export const graphemeSpan = (text: string, [start, end]: Span): Span => [
  graphemeAcross(text, start)?.[0] ?? start,
  graphemeAcross(text, end)?.[1] ?? end,
];
