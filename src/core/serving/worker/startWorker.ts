import { Worker } from 'node:worker_threads';
import { type Clock, errorOf } from '../../../shared/index.ts';
import type { MeaningStatus } from '../../meaning/index.ts';
import type { Method, Reply, Request, Result, Served, WorkerSettings } from './protocol.ts';

/** A worker ended, or was ended because it did not answer in time, while calls were open. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

/** A worker's report of the reading that it serves. */
export type Serving = Extract<Reply, { kind: 'serving' }>;

/** One thread with a corpus in it. */
export interface CorpusWorker {
  /** Throws the errors of the corpus, and `WorkerLost`. A call without an answer after `patience` ms ends the worker. */
  call<M extends Method>(method: M, args: Parameters<Served[M]>, patience: number): Promise<Result<M>>;
  /** Resolves with the reason when the worker has ended, for any cause. */
  readonly lost: Promise<WorkerLost>;
  /** Registers a listener. Calls it with the current report, and whenever the served reading changes. */
  onSnapshot(tell: (serving: Serving) => void): void;
  /** Ends the worker as soon as it has no open calls. */
  retire(): void;
  /** Ends the worker now. */
  end(reason: string): Promise<void>;
}

interface StartOptions {
  /** The script of the worker. */
  readonly entry: URL;
  readonly settings: WorkerSettings;
  /** Ends the worker, whether it serves already or not. */
  readonly signal: AbortSignal;
  /** Measures the patience of calls. */
  readonly clock: Clock;
  /** Called with faults of the worker that fail no call. */
  readonly onFault: (error: unknown) => void;
  readonly onMeaning: (status: MeaningStatus) => void;
}

interface Waiting {
  /** Cancels the timeout that ends the worker. */
  callOff(): void;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const deferred = <Value>() => {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onValue, onError) => {
    [resolve, reject] = [onValue, onError];
  });
  return { promise, resolve, reject };
};

/** Starts a worker. Resolves when it serves. Throws the errors of loading the corpus, and `WorkerLost`. */
export const startWorker = ({
  entry,
  settings,
  signal,
  clock,
  onFault,
  onMeaning,
}: StartOptions): Promise<CorpusWorker> => {
  const worker = new Worker(entry, { workerData: settings });
  const waiting = new Map<number, Waiting>();
  let latest: Serving | undefined;
  let tellSnapshot: (serving: Serving) => void = () => undefined;
  let asked = 0;
  let retired = false;
  let ended: WorkerLost | undefined;
  const lost = deferred<WorkerLost>();
  const ready = deferred<CorpusWorker>();

  const lose = (reason: string, cause?: unknown): void => {
    if (ended) return;
    ended = new WorkerLost(reason, { cause });
    for (const { callOff, reject } of waiting.values()) {
      callOff();
      reject(ended);
    }
    waiting.clear();
    signal.removeEventListener('abort', onAbort);
    ready.reject(ended);
    lost.resolve(ended);
  };
  const end = async (reason: string): Promise<void> => {
    lose(reason);
    await worker.terminate();
  };
  const onAbort = (): void => void end('closed');
  const settle = (id: number, by: (call: Waiting) => void): void => {
    const call = waiting.get(id);
    if (!call) return;
    waiting.delete(id);
    call.callOff();
    by(call);
    if (retired && waiting.size === 0) void end('retired');
  };

  const corpusWorker: CorpusWorker = {
    call: <M extends Method>(method: M, args: Parameters<Served[M]>, patience: number) =>
      new Promise<Result<M>>((resolve, reject) => {
        if (ended) return reject(ended);
        const id = ++asked;
        const giveUp = (): void => void end(`no answer to "${method}" for ${patience} ms`);
        const callOff = patience < Number.POSITIVE_INFINITY ? clock.after(patience, giveUp) : () => undefined;
        waiting.set(id, { callOff, resolve: (value) => resolve(value as Result<M>), reject });
        worker.postMessage({ id, method, args } satisfies Request<M>);
      }),
    lost: lost.promise,
    onSnapshot: (tell) => {
      tellSnapshot = tell;
      if (latest) tell(latest);
    },
    retire: () => {
      retired = true;
      if (waiting.size === 0) void end('retired');
    },
    end,
  };

  worker.on('error', (error) => lose('the worker crashed', error));
  worker.on('exit', (code) => lose(`the worker ended with code ${code}`));
  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'ready') ready.resolve(corpusWorker);
    else if (reply.kind === 'serving') {
      latest = { ...latest, ...reply };
      tellSnapshot(latest);
    } else if (reply.kind === 'meaning') onMeaning(reply.status);
    else if (reply.kind === 'fault') onFault(errorOf(reply.failure));
    else if (reply.kind === 'result') settle(reply.id, ({ resolve }) => resolve(reply.value));
    else if (reply.kind === 'failure') settle(reply.id, ({ reject }) => reject(errorOf(reply.failure)));
    else {
      ready.reject(errorOf(reply.failure));
      void end('the corpus could not be loaded');
    }
  });
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort);
  return ready.promise;
};
