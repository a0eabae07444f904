import { setImmediate } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';

/** Memory of one thread after a full collection. Bytes. */
export interface Heap {
  readonly used: number;
  /** Outside the heap but held by it: buffers and the arrays of the index. */
  readonly external: number;
}

/** Measures this thread. The process must run with `--expose-gc`. */
export const measureHeap = async (): Promise<Heap> => {
  // Twice, with a turn of the event loop between: objects that the first collection frees may hold others.
  global.gc?.();
  await setImmediate();
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { used: heapUsed, external };
};

/** Opens the channel on which the main thread asks a worker for its heap. */
export const heapChannel = (thread: number): BroadcastChannel =>
  new BroadcastChannel(`heap of thread ${thread}`);
