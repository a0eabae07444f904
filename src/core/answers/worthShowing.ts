import type { Answer, CitedPassage } from './answer.ts';

/** A further passage is worth showing as an answer if it is at least a tenth as likely as the first. */
const LIKELY = Math.log(10);

/**
 * The passages to show at first sight, at most `most`. Beside an answer nothing stands that is far less likely than the
 * first; what is merely near stands in its order.
 */
export const worthShowing = ({ kind, passages }: Answer, most: number): CitedPassage[] => {
  const best = passages[0]?.score ?? 0;
  return passages.filter(({ score }) => kind === 'not-in-corpus' || best - score <= LIKELY).slice(0, most);
};
