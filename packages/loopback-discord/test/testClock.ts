import type { Clock } from '../src/clock.ts';

export interface TestClock extends Clock {
  /** Number of calls that are still to come. */
  waiting(): number;
  /** Advances the time, and runs the calls that come due, the earliest first. */
  pass(milliseconds: number): void;
}

/**
 * Creates a clock that moves only when the test advances it. Calls without a delay run at the next turn of the event loop.
 */
export const createTestClock = (): TestClock => {
  let time = 0;
  const planned = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => time,
    after: (milliseconds, run) => {
      if (milliseconds <= 0) {
        const turn = setImmediate(run);
        return () => clearImmediate(turn);
      }
      const call = { at: time + milliseconds, run };
      planned.add(call);
      return () => planned.delete(call);
    },
    waiting: () => planned.size,
    pass: (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        const [next] = [...planned].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        time = next.at;
        planned.delete(next);
        next.run();
      }
      time = end;
    },
  };
};
