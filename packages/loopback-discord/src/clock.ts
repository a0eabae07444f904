/** What tells the time, and calls when some of it has passed. */
export interface Clock {
  /** Milliseconds since a fixed moment of its own. */
  now(): number;
  /** Calls `run` once, so many milliseconds from now. Returns the way to call that off. */
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

/** Resolves so many milliseconds from now. Rejects with the signal's reason as soon as it is aborted. */
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
