/** A quotation is shown whole up to so many characters. */
const LONGEST = 320;
const marks = /["“”]/g;

/** Whether each sentence ends inside a quotation. `bounds`: start and end of the sentences, one after the other. */
const openEnds = (text: string, bounds: ArrayLike<number>): boolean[] => {
  const open: boolean[] = [];
  let isOpen = false;
  const closeUntil = (unit: number): void => {
    while ((bounds[2 * open.length + 1] ?? Number.POSITIVE_INFINITY) <= unit) open.push(isOpen);
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
  bounds: ArrayLike<number>,
  chosen: number,
): readonly [first: number, last: number] => {
  if (!text.includes('"') && !text.includes('“')) return [chosen, chosen];
  const open = openEnds(text, bounds);
  let [first, last] = [chosen, chosen];
  while (first > 0 && open[first - 1]) first -= 1;
  while (last < open.length - 1 && open[last]) last += 1;
  const length = (bounds[2 * last + 1] as number) - (bounds[2 * first] as number);
  return open[last] || length > LONGEST ? [chosen, chosen] : [first, last];
};
