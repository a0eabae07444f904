/** Losses of threads so near each other have one cause, most likely. */
const SOON = 60_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Prepares to tell, at each loss of a thread, how many milliseconds to wait before it is replaced: none, but 1 s and then
 * twice as long each time where one is lost within a minute of the one before, up to 30 s. A thread that cannot live must
 * not keep the machine busy with loading. `now` in milliseconds.
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
