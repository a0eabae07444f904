/** A source of time and of timers. */
export interface Clock {
  /** Returns milliseconds since a fixed moment of this clock. */
  now(): number;
  /** Calls `run` once, after `milliseconds`. Returns a function that cancels the call. */
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

/** Resolves after `milliseconds`. Rejects with the signal's reason as soon as it is aborted. */
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
