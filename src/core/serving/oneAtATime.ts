/**
 * Lets one run go on and at most one wait; who asks meanwhile shares the waiting one. So whatever happened before a call
 * is seen by a run that begins after it.
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
