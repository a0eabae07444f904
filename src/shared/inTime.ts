import { setTimeout as delay } from 'node:timers/promises';

/** Resolves with the result of `work`, or with undefined after `milliseconds`; the work continues. */
export const inTime = <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> => {
  const timer = new AbortController();
  const late = delay(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
  return Promise.race([work, late]).finally(() => timer.abort());
};
