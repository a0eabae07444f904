import { setTimeout as delay } from 'node:timers/promises';

/** What work comes to, or undefined after so many milliseconds; the work goes on. */
export const inTime = <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> => {
  const timer = new AbortController();
  const late = delay(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
  return Promise.race([work, late]).finally(() => timer.abort());
};
