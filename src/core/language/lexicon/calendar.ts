import { wordSet } from './wordSet.ts';

/** Without May, which is also a verb: code that requires a capital adds it. */
export const MONTHS = wordSet(
  'january february march april june july august september october november december',
);
/** Both "sept" and "sep"; June and July have a short form too. */
export const SHORT_MONTHS = wordSet('jan feb mar apr jun jul aug sept sep oct nov dec');
export const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
/** Months and short forms of months that are also people's names. */
export const NAMED_LIKE_MONTHS = wordSet('jan march april may june july august');
