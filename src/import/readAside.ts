import { Worker } from 'node:worker_threads';
import { errorOf, type Failure } from '../engine/protocol.ts';
import { UserError } from '../userError.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Reading } from './readSource.ts';
import type { Source } from './source.ts';

/** What the thread says of its source. */
export type Read = { readonly reading: Reading } | { readonly failure: Failure };

export interface AsideOptions {
  /** The script of the thread. */
  readonly entry?: URL;
  /** In ms. */
  readonly time?: number;
}

/**
 * `readSource` in a thread of its own, which is ended when it takes too long or too much memory: a page can be made so
 * that reading it takes minutes. Throws `UserError`s.
 */
export const readAside = (source: Source, options: AsideOptions = {}): Promise<Reading> => {
  const { entry = new URL('./readWorker.js', import.meta.url), time = IMPORT_LIMITS.readingTime } = options;
  const worker = new Worker(entry, {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: IMPORT_LIMITS.readingMemory },
  });
  return new Promise<Reading>((resolve, reject) => {
    const late = new UserError(`Making an article of it takes longer than ${time / 1_000} seconds.`);
    const timer = setTimeout(() => reject(late), time);
    worker.once('message', (read: Read) =>
      'reading' in read ? resolve(read.reading) : reject(errorOf(read.failure)),
    );
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isTooMuch ? new UserError('Making an article of it takes too much memory.') : error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread that reads a source ended without a word'));
    });
  }).finally(() => worker.terminate());
};
