/** Tells the time, and runs calls after a delay. */
export interface Clock {
  /** Milliseconds since a fixed moment, which the clock chooses. */
  now(): number;
  /** Calls `run` once after this time. Returns a function that cancels the call. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock of the machine. */
export const machineClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `milliseconds`. Rejects with the signal's reason as soon as the signal aborts. */
export const waitOn = (clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      callOff();
      reject(signal.reason);
    };
    const callOff = clock.after(milliseconds, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
