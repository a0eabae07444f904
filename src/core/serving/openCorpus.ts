import { DEFAULT_THRESHOLD } from '../answers/index.ts';
import type { Corpus } from './corpus.ts';
import { openInProcess } from './openInProcess.ts';
import type { CorpusOptions } from './serveCorpus.ts';
import { type InWorkerOptions, openInWorker } from './worker/openInWorker.ts';

export interface OpenCorpusOptions {
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
