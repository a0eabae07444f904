/**
 * Lets one run go on and at most one wait; calls made meanwhile share the waiting one. So a run that begins after a call
 * sees all that happened before it.
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
