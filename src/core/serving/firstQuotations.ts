import type { QuotationResult } from '../quotations/index.ts';

/** Nobody turns hundreds of pages; to copy tens of thousands of quotations to another thread holds that one up. */
const MOST_SENT = 1_000;

/** A result without what is too much to send to another thread. */
export const firstQuotations = <Result extends QuotationResult>(result: Result): Result => {
  const more = result.quotations.length - MOST_SENT;
  return more > 0 ? { ...result, quotations: result.quotations.slice(0, MOST_SENT), more } : result;
};
