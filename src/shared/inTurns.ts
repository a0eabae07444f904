import { setImmediate } from 'node:timers/promises';

/** Work that can be interrupted wherever it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** Milliseconds of work after which others have their turn. */
const TURN = 10;

/** Does the work at once. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Does the work piece by piece; whoever waits for this thread has a turn in between. */
export const inTurns = async <Result>(steps: Steps<Result>): Promise<Result> => {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    await setImmediate();
    since = performance.now();
  }
};
