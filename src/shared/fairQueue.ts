/** The queue is full. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
}

interface QueueLimits {
  /** How many works run at once. */
  readonly atOnce: number;
  /** How many works may wait in all. */
  readonly mostWaiting: number;
}

/**
 * Creates a queue that runs a limited number of works at once while the others wait. Waiting askers take turns: an asker
 * with many works delays no other by more than one of them. A call throws `TooMany` if the queue is full, and the signal's
 * reason if it is aborted before the work begins.
 */
export const createFairQueue = ({ atOnce, mostWaiting }: QueueLimits) => {
  /** The waiting works by asker, in the order of their turns. */
  const waiting = new Map<string, (() => void)[]>();
  let running = 0;
  let count = 0;

  const leave = (asker: string, begin: () => void): void => {
    const left = (waiting.get(asker) ?? []).filter((one) => one !== begin);
    if (left.length > 0) waiting.set(asker, left);
    else waiting.delete(asker);
    count -= 1;
  };
  const beginNext = (): void => {
    const [next] = waiting;
    if (!next || running >= atOnce) return;
    const [asker, [begin, ...others]] = next;
    waiting.delete(asker);
    if (others.length > 0) waiting.set(asker, others);
    count -= 1;
    begin?.();
  };
  const turn = (asker: string, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const onAbort = (): void => {
        leave(asker, begin);
        reject(signal.reason);
      };
      const begin = (): void => {
        signal.removeEventListener('abort', onAbort);
        running += 1;
        resolve();
      };
      if (running < atOnce) return begin();
      if (count >= mostWaiting) return reject(new TooMany());
      waiting.set(asker, [...(waiting.get(asker) ?? []), begin]);
      count += 1;
      signal.addEventListener('abort', onAbort, { once: true });
    });

  return async <T>(asker: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    await turn(asker, signal);
    try {
      return await work();
    } finally {
      running -= 1;
      beginNext();
    }
  };
};
