import { type MeaningSettings, type MeaningStatus, openMeaning } from '../meaning/index.ts';
import type { Reader } from '../reading/index.ts';
import type { Corpus, ReloadReport } from './corpus.ts';
import { oneAtATime } from './oneAtATime.ts';
import type { openArchive } from './opensearch/openArchive.ts';
import { type CorpusOptions, serveCorpus } from './serveCorpus.ts';
import { withReader } from './withReader.ts';
import { type InWorkerOptions, openInWorker } from './worker/openInWorker.ts';

/** Settings for finding passages by meaning, in a program that answers a few questions and ends. */
interface ProcessMeaning extends MeaningSettings {
  readonly onFault: (error: unknown) => void;
  /** Called on each change of state, and after each tenth of the work. */
  readonly onStatus?: (status: MeaningStatus) => void;
}

interface InProcessOptions extends CorpusOptions {
  /** By default, words alone find passages. */
  readonly meaning?: ProcessMeaning | undefined;
}

/**
 * Loads the corpus and serves it in this thread, for one call of the command line. With `meaning`, resolves when the vectors
 * are made. Throws `CorpusNotFound`.
 */
export const openInProcess = async ({ meaning: settings, ...options }: InProcessOptions): Promise<Corpus> => {
  const meaning = settings && openMeaning(settings, settings);
  const served = await serveCorpus({ ...options, meaning }).catch(async (error: unknown) => {
    await meaning?.close();
    throw error;
  });
  await meaning?.settled();
  const reload = async (): Promise<ReloadReport> => {
    const report = await served.reload(Number.POSITIVE_INFINITY);
    if (!report) throw new Error('a reload without a limit was refused');
    await meaning?.settled();
    return report;
  };
  return { ...served, reload: oneAtATime(reload), close: async () => meaning?.close() };
};

/** Options for serving a corpus that a cluster keeps. */
type InArchiveOptions = Omit<Parameters<typeof openArchive>[0], 'threshold'>;

interface OpenCorpusOptions {
  /** Path of the corpus: a folder or a `.jsonl` file. Not read if `archive` is set. */
  readonly corpus: string;
  /**
   * The confidence, 0 to 1, below which an answer is `not-in-corpus`. The default depends on whether words alone or meaning,
   * too, found the passages.
   */
  readonly threshold?: number | undefined;
  /** Finds passages by meaning, in this thread. By default, words alone find them. */
  readonly meaning?: ProcessMeaning | undefined;
  /** A reader that looks at every answer, and is closed with the corpus; none by default. */
  readonly reader?: Reader | undefined;
  /** Serves from a worker thread, for a program that keeps running; by default from this thread. */
  readonly worker?: Omit<InWorkerOptions, keyof CorpusOptions>;
  /** Serves the corpus that a cluster keeps, and reads no files here. By default, serves the files at `corpus`. */
  readonly archive?: InArchiveOptions | undefined;
}

// Loaded on demand, because the client of a cluster is large.
export const loadArchive = () => import('./opensearch/openArchive.ts');
export const loadShelf = () => import('./opensearch/shelf.ts');

/** Loads a corpus and serves it until it is closed. Throws `UserError` if there is none (`CorpusNotFound`). */
export const openCorpus = async (options: OpenCorpusOptions): Promise<Corpus> => {
  const { corpus, threshold, meaning, reader, worker, archive } = options;
  try {
    const opened = archive
      ? await (await loadArchive()).openArchive({ ...archive, threshold })
      : worker
        ? await openInWorker({ corpus, threshold, ...worker })
        : await openInProcess({ corpus, threshold, meaning });
    return reader ? withReader(opened, reader) : opened;
  } catch (error) {
    await reader?.close();
    throw error;
  }
};
