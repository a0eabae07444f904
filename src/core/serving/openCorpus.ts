import { DEFAULT_THRESHOLD } from '../answers/index.ts';
import type { Corpus, ReloadReport } from './corpus.ts';
import { oneAtATime } from './oneAtATime.ts';
import { type CorpusOptions, serveCorpus } from './serveCorpus.ts';
import { type InWorkerOptions, openInWorker } from './worker/openInWorker.ts';

/** Loads the corpus and serves it in this thread: for one call of the command line. Throws `CorpusNotFound`. */
export const openInProcess = async (options: CorpusOptions): Promise<Corpus> => {
  const served = await serveCorpus(options);
  const reload = async (): Promise<ReloadReport> => {
    const report = await served.reload(Number.POSITIVE_INFINITY);
    if (!report) throw new Error('a reload without a limit was refused');
    return report;
  };
  return { ...served, reload: oneAtATime(reload), close: async () => undefined };
};

interface OpenCorpusOptions {
  /** Path of the corpus: a folder or a `.jsonl` file. */
  readonly corpus: string;
  /** The confidence, 0 to 1, below which an answer is `not-in-corpus`; `DEFAULT_THRESHOLD` unless told. */
  readonly threshold?: number;
  /** Serves from a thread of its own, for a program that goes on running; from this thread unless told. */
  readonly worker?: Omit<InWorkerOptions, keyof CorpusOptions>;
}

/** Loads a corpus and serves it until it is closed. Throws `CorpusNotFound` (a `UserError`) where there is none. */
export const openCorpus = ({
  corpus,
  threshold = DEFAULT_THRESHOLD,
  worker,
}: OpenCorpusOptions): Promise<Corpus> =>
  worker ? openInWorker({ corpus, threshold, ...worker }) : openInProcess({ corpus, threshold });
