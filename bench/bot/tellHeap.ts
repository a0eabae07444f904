import { isMainThread, threadId } from 'node:worker_threads';
import { heapChannel, measureHeap } from './heap.ts';

/**
 * `--import` loads this file into every thread before the thread's script. No other thread can see a worker's heap; this way
 * the corpus's script needs no code for it.
 */
if (!isMainThread) {
  const channel = heapChannel(threadId);
  channel.onmessage = async () => channel.postMessage(await measureHeap());
  channel.unref();
}
