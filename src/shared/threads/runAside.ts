import { Worker } from 'node:worker_threads';
import { UserError } from '../userError.ts';
import { errorOf, type Failure } from './failure.ts';

/** The memory limit of a thread, in MiB. */
const MEMORY = 512;

/** The only message of a thread. */
export type Said<Result> = { readonly result: Result } | { readonly failure: Failure };

export interface RunOptions {
  /** Timeout in milliseconds. */
  readonly time: number;
  /** The name of the task, for messages about its limits. */
  readonly task: string;
}

/**
 * Runs a script on `data` in its own thread, and returns its result. Ends the thread and throws a `UserError` if it takes
 * too long or too much memory. Throws the errors of the script.
 */
export const runAside = <Result>(entry: URL, data: unknown, { time, task }: RunOptions): Promise<Result> => {
  const worker = new Worker(entry, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  return new Promise<Result>((resolve, reject) => {
    const late = new UserError(`${task} takes longer than ${time / 1_000} seconds.`);
    const timer = setTimeout(() => reject(late), time);
    worker.once('message', (said: Said<Result>) =>
      'result' in said ? resolve(said.result) : reject(errorOf(said.failure)),
    );
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isTooMuch ? new UserError(`${task} takes too much memory.`) : error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('a thread ended without a word'));
    });
  }).finally(() => worker.terminate());
};
