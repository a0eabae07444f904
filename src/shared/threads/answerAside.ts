import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from './failure.ts';
import type { Said } from './runAside.ts';

/** Runs the work of a thread that `runAside` started, posts its result or failure, and ends. */
export const answerAside = async <Data, Result>(
  work: (data: Data) => Result | Promise<Result>,
): Promise<void> => {
  const said: Said<Result> = await (async () => work(workerData as Data))().then(
    (result) => ({ result }),
    (error: unknown) => ({ failure: failureOf(error) }),
  );
  parentPort?.postMessage(said);
};
