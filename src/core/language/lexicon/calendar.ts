import { wordSet } from './wordSet.ts';

/** Without May, which is a verb as well: whoever means the month by a capital adds it. */
export const MONTHS = wordSet(
  'january february march april june july august september october november december',
);
/** "Sept" and "sep" alike; June and July have one too. */
export const SHORT_MONTHS = wordSet('jan feb mar apr jun jul aug sept sep oct nov dec');
export const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
/** Months, and short forms of them, that people are named like. */
export const NAMED_LIKE_MONTHS = wordSet('jan march april may june july august');
