import type { Span } from '../language/span.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Characters that never join what stands beside them: letters and marks up to U+02FF, general punctuation. */
const simple = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e]$/;

const isBoundary = (text: string, at: number): boolean =>
  at === 0 || at === text.length || (simple.test(text[at - 1] ?? '') && simple.test(text[at] ?? ''));

/** A span widened to whole graphemes: a combining mark behind a closing quotation mark belongs to it. */
export const graphemeSpan = (text: string, [start, end]: Span): Span => {
  if (isBoundary(text, start) && isBoundary(text, end)) return [start, end];
  const near = Math.max(0, start - 64);
  let from = start;
  let to = end;
  // A short stretch around each end is enough; longer graphemes than that are no text.
  for (const { index, segment } of segmenter.segment(text.slice(near, start + 64)))
    if (near + index < start && near + index + segment.length > start) from = near + index;
  const nearEnd = Math.max(0, end - 64);
  for (const { index, segment } of segmenter.segment(text.slice(nearEnd, end + 64)))
    if (nearEnd + index < end && nearEnd + index + segment.length > end)
      to = nearEnd + index + segment.length;
  return [from, to];
};
