import type { Corpus, ReloadReport } from './corpus.ts';
import { oneAtATime } from './oneAtATime.ts';
import { type CorpusOptions, serveCorpus } from './serveCorpus.ts';

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
