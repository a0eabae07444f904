/**
 * Runs one call at a time and lets at most one wait. Calls made meanwhile share the waiting run. So each call gets a run
 * that starts after it and sees everything that happened before it.
 */
export const oneAtATime = <Result>(run: () => Promise<Result>): (() => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Result> | undefined;
  return () => {
    waiting ??= last
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return run();
      });
    last = waiting;
    return waiting;
  };
};
