import { setTimeout as wait } from 'node:timers/promises';

/** Polling interval in milliseconds. */
const TICK = 5;

/** Calls `send` `perSecond` times a second, `count` times in all. Resolves with all results, in order. */
export const sendSteadily = async <Result>(
  count: number,
  perSecond: number,
  send: (number: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Promise<Result>[] = [];
  const start = performance.now();
  while (results.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - start) * perSecond) / 1_000));
    while (results.length < due) results.push(send(results.length));
    await wait(TICK);
  }
  return Promise.all(results);
};
