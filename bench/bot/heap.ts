import { setImmediate } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';

/** What one thread holds after a full collection. Bytes. */
export interface Heap {
  readonly used: number;
  /** Outside of the heap and held by it: buffers, and the arrays of the index. */
  readonly external: number;
}

/** Of this thread; the process must have been started with `--expose-gc`. */
export const measureHeap = async (): Promise<Heap> => {
  // Twice, with a turn between: what the first collection sets free may hold more.
  global.gc?.();
  await setImmediate();
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { used: heapUsed, external };
};

/** On which the main thread asks a worker for its heap, and is told. */
export const heapChannel = (thread: number): BroadcastChannel =>
  new BroadcastChannel(`heap of thread ${thread}`);
