import { isMainThread, threadId } from 'node:worker_threads';
import { heapChannel, measureHeap } from './heap.ts';

/**
 * Loaded by `--import` into every thread before its own script: each worker has a heap of its own, which no other thread can
 * see, and the corpus's script need know nothing of it.
 */
if (!isMainThread) {
  const channel = heapChannel(threadId);
  channel.onmessage = async () => channel.postMessage(await measureHeap());
  channel.unref();
}
