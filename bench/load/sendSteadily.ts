import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between looks at the clock. */
const TICK = 5;

/** Does something so often a second until it is done so many times; resolves with all results, in order. */
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
