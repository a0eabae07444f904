import { setImmediate } from 'node:timers/promises';

/** Work that can be interrupted wherever it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** Milliseconds of work after which other work gets a turn. */
const TURN = 10;

/** Runs all steps at once and returns their result. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Runs the steps piece by piece and returns their result; other work of this thread gets turns in between. */
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
