/** Milliseconds: two losses closer together most likely have one cause. */
const SOON = 60_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Returns a function to call at each loss of a thread or a process. It returns the milliseconds to wait before the
 * replacement: none at first; after a loss within a minute of the one before, 1 s, then twice as long each time, up to 30 s.
 * A thread that always fails must not keep the machine busy with loading. `now` in milliseconds.
 */
export const pauseBeforeReplacing = (now: () => number): (() => number) => {
  let lostAt = Number.NEGATIVE_INFINITY;
  let pause = 0;
  return () => {
    const at = now();
    const isSoon = at - lostAt < SOON;
    pause = isSoon ? Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, 2 * pause)) : 0;
    lostAt = at;
    return pause;
  };
};
