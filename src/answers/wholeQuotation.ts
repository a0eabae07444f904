/** A quotation is shown whole up to so many characters. */
const LONGEST = 320;
const [STRAIGHT, OPENING, CLOSING] = [0x22, 0x201c, 0x201d];

/** Whether each sentence ends inside a quotation. `bounds`: start and end of the sentences, one after the other. */
const openEnds = (text: string, bounds: ArrayLike<number>): boolean[] => {
  const open: boolean[] = [];
  let isOpen = false;
  let unit = 0;
  for (let at = 1; at < bounds.length; at += 2) {
    for (const end = bounds[at] as number; unit < end; unit += 1) {
      const mark = text.charCodeAt(unit);
      if (mark === STRAIGHT) isOpen = !isOpen;
      else if (mark === OPENING || mark === CLOSING) isOpen = mark === OPENING;
    }
    open.push(isOpen);
  }
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
