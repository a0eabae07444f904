import type { Span } from '../language/index.ts';

/** A quotation is shown whole up to so many characters. */
const LONGEST = 320;
const marks = /["“”]/g;

/** Whether each sentence ends inside a quotation. */
const openEnds = (text: string, sentences: readonly Span[]): boolean[] => {
  const open: boolean[] = [];
  let isOpen = false;
  const closeUntil = (unit: number): void => {
    while ((sentences[open.length]?.[1] ?? Number.POSITIVE_INFINITY) <= unit) open.push(isOpen);
  };
  for (const { 0: mark, index } of text.matchAll(marks)) {
    closeUntil(index);
    isOpen = mark === '"' ? !isOpen : mark === '“';
  }
  closeUntil(text.length);
  return open;
};

/**
 * The first and last sentence to show so that no quotation is cut in the middle: the chosen one, and those that its
 * quotation runs on from or into. Only the chosen one where that would be more than 320 characters, or the marks do not
 * match.
 */
export const wholeQuotation = (
  text: string,
  sentences: readonly Span[],
  chosen: number,
): readonly [first: number, last: number] => {
  if (!text.includes('"') && !text.includes('“')) return [chosen, chosen];
  const open = openEnds(text, sentences);
  let [first, last] = [chosen, chosen];
  while (first > 0 && open[first - 1]) first -= 1;
  while (last < open.length - 1 && open[last]) last += 1;
  const length = (sentences[last]?.[1] ?? 0) - (sentences[first]?.[0] ?? 0);
  return open[last] || length > LONGEST ? [chosen, chosen] : [first, last];
};
