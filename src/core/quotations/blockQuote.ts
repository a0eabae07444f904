import type { MarkedSpan } from './markedSpans.ts';

const prefix = /^(?:>\s*)+/;
const signature = /\s*[—―–-]{1,2}\s*\p{Lu}[^.!?"“”]{1,60}\.?$/u;

/** Where the words of a Markdown block quote start ("> …"); 0 where the paragraph is none. */
export const blockQuoteStart = (text: string): number => prefix.exec(text)?.[0].length ?? 0;

/**
 * The quotation a block quote is: all of it but a signature ("— Steve Witkoff") at its end. One that has marks around all
 * its words is quoted by these.
 */
export const blockQuoteSpans = (
  text: string,
  from: number,
  marked: readonly MarkedSpan[],
): readonly MarkedSpan[] => {
  const tail = signature.exec(text.slice(Math.max(from, text.length - 100)));
  const end = tail ? text.trimEnd().length - tail[0].trimEnd().length : text.trimEnd().length;
  const [first] = marked;
  if (end <= from || (first && first.start === from && first.end >= end - 1)) return marked;
  const children = marked.filter((span) => span.start >= from && span.end <= end);
  return [{ start: from, end, inner: [from, end], closed: true, single: false, children }];
};
