import { type Clock, machineClock, pauseBeforeReplacing, waitOn } from '../../../shared/index.ts';
import type { MeaningSettings, MeaningStatus } from '../../meaning/index.ts';
import type { Corpus, ReloadReport } from '../corpus.ts';
import { oneAtATime } from '../oneAtATime.ts';
import type { CorpusOptions } from '../serveCorpus.ts';
import { writeSnapshotFile } from '../snapshot/snapshotFile.ts';
import type { CorpusSource, Method, Result, Served, WorkerSettings } from './protocol.ts';
import { type CorpusWorker, type Serving, startWorker, WorkerLost } from './startWorker.ts';

export interface InWorkerOptions extends CorpusOptions {
  /** Folder that keeps the snapshot; if undefined, no snapshot is kept. */
  readonly dataDir?: string | undefined;
  /** Called with faults that fail no call: a lost worker, a snapshot that could not be written. */
  readonly onFault: (error: unknown) => void;
  /** Finds passages by meaning. By default, words alone find them. */
  readonly meaning?: MeaningSettings | undefined;
  /** Called on each change of state of `meaning`, and after each tenth of its work. */
  readonly onMeaning?: (status: MeaningStatus) => void;
  /** The worker's script; by default the built one in this folder. */
  readonly entry?: URL;
  /** Milliseconds after which a worker that has not answered counts as stuck. */
  readonly patience?: number;
  /** Maximum number of changed paragraphs that the serving worker loads itself; a second worker loads more. */
  readonly mostInPlace?: number;
  /** Times when a worker counts as stuck, and when a lost one is replaced; by default the machine's clock. */
  readonly clock?: Clock;
}

const PATIENCE = 10_000;
const MOST_IN_PLACE = 4_000;
const SMOKE_QUESTION = 'What was said?';
const UNLIMITED = Number.POSITIVE_INFINITY;
/** Milliseconds after which a reload counts as stuck; the largest corpora take a few minutes. */
const RELOAD_PATIENCE = 15 * 60_000;

/**
 * Serves the corpus from a worker thread; this thread only passes messages. If a worker crashes or does not answer in time,
 * replaces it by one with the same corpus and repeats its open calls once. Throws `CorpusNotFound`.
 */
export const openInWorker = async (options: InWorkerOptions): Promise<Corpus> => {
  const { corpus, threshold, dataDir, meaning, onFault, onMeaning = () => undefined } = options;
  const { patience = PATIENCE, mostInPlace = MOST_IN_PLACE, clock = machineClock } = options;
  const entry = options.entry ?? new URL('./corpusWorker.js', import.meta.url);
  /** The worker that serves, or that is about to serve. */
  let serving: Promise<CorpusWorker>;
  /** The worker that loads a reload. */
  let aside: CorpusWorker | undefined;
  let lastGood: Pick<WorkerSettings, 'snapshot' | 'patch'> = { snapshot: undefined, patch: undefined };
  /** Ends every worker, including one that is still loading. */
  const closing = new AbortController();
  const { signal } = closing;

  const open = (source: CorpusSource): Promise<CorpusWorker> =>
    startWorker({
      entry,
      settings: { corpus, threshold, source, dataDir, meaning, ...lastGood },
      signal,
      clock,
      onFault,
      onMeaning,
    });
  const pause = pauseBeforeReplacing(clock.now);
  let writing: Promise<void> = Promise.resolve();
  const keep = ({ snapshot, patch }: Serving): void => {
    const bytes = snapshot?.bytes ?? lastGood.snapshot;
    const isKnown = bytes === lastGood.snapshot;
    lastGood = { snapshot: bytes, patch };
    if (dataDir === undefined || !bytes || isKnown || snapshot?.isOnDisk) return;
    writing = writing
      .then(() => (bytes === lastGood.snapshot ? writeSnapshotFile(dataDir, bytes) : undefined))
      .catch(onFault);
  };
  const serve = (opening: Promise<CorpusWorker>): Promise<CorpusWorker> => {
    serving = opening;
    opening.then(
      async (worker) => {
        if (serving === opening) worker.onSnapshot(keep);
        replace(opening, await worker.lost);
      },
      () => undefined,
    );
    return opening;
  };
  const replace = (gone: Promise<CorpusWorker>, reason: unknown): void => {
    if (serving !== gone || signal.aborted) return;
    onFault(reason);
    const next = waitOn(clock, pause(), signal).then(() => open(lastGood.snapshot ? 'snapshot' : 'files'));
    serve(next).catch((why: unknown) => {
      if (!signal.aborted) onFault(why);
    });
  };

  const call = async <M extends Method>(method: M, ...args: Parameters<Served[M]>): Promise<Result<M>> => {
    if (signal.aborted) throw new Error('the corpus is closed');
    const asked = serving;
    try {
      return await (await asked).call(method, args, patience);
    } catch (error) {
      const couldNotOpen = await asked.then(
        () => false,
        () => true,
      );
      if (signal.aborted || !(couldNotOpen || error instanceof WorkerLost)) throw error;
      replace(asked, error);
    }
    return (await serving).call(method, args, patience);
  };

  const reloadAside = async (): Promise<ReloadReport> => {
    const next = await open(lastGood.snapshot ? 'snapshot' : 'files');
    aside = next;
    try {
      const report = await next.call('reload', [UNLIMITED], RELOAD_PATIENCE);
      await next.call('ask', [SMOKE_QUESTION], patience);
      if (!report) throw new Error('a reload without a limit was refused');
      const old = serving;
      void serve(Promise.resolve(next));
      old.then(
        ({ retire }) => retire(),
        () => undefined,
      );
      return report;
    } catch (error) {
      await next.end('the reload failed');
      throw error;
    } finally {
      aside = undefined;
    }
  };
  const reload = async (): Promise<ReloadReport> => {
    const asked = serving;
    const worker = await asked.catch((reason: unknown) => {
      replace(asked, reason);
      return serving;
    });
    return (await worker.call('reload', [mostInPlace], RELOAD_PATIENCE)) ?? reloadAside();
  };

  await serve(open('files'));
  return {
    // Functions stay in this thread.
    ask: (question, filter = {}, { onReading: _, ...options } = {}) => call('ask', question, filter, options),
    quote: (query) => call('quote', query),
    quotations: () => call('quotations'),
    speakers: (typed) => call('speakers', typed),
    articles: (typed) => call('articles', typed),
    verify: (words, speaker) => call('verify', words, speaker),
    read: (key, from, count) => call('read', key, from, count),
    sources: (from, count, filter = {}) => call('sources', from, count, filter),
    status: () => call('status'),
    reload: oneAtATime(reload),
    close: async () => {
      closing.abort();
      await aside?.end('closed');
      const worker = await serving.catch(() => undefined);
      await worker?.end('closed');
      await writing;
    },
  };
};
