import type { Logger } from 'pino';
import type { Config } from '../config/index.ts';
import {
  type ArchiveSettings,
  type Corpus,
  type MeaningSettings,
  type MeaningStatus,
  openCorpus,
  type ReaderStatus,
  type ReadReport,
  type ReloadReport,
  watchCorpus,
} from '../core/index.ts';
import { type Metrics, measureCorpus } from '../operations/index.ts';
import { UserError } from '../shared/index.ts';
import { configuredReader } from './configuredReader.ts';

/** Reloads the corpus and logs the result or the failure, because no user waits for it. Never throws. */
export const reloadAndLog = async (served: Corpus, logger: Logger): Promise<void> => {
  try {
    const { added, changed, removed, kept, faults, milliseconds } = await served.reload();
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    const left = { kept: kept.length, faults: faults.length };
    logger.info(
      { ...counts, ...left, milliseconds: Math.round(milliseconds) },
      'the corpus changed: reloaded',
    );
  } catch (error) {
    const why = error instanceof UserError ? { reason: error.message } : { err: error };
    logger.error(why, 'the corpus changed and could not be reloaded; the old one keeps serving');
  }
};

export interface CorpusSettings
  extends Pick<Config, 'threshold' | 'corpusWatch'>,
    Partial<Pick<Config, 'reader'>> {
  /** The cluster that keeps the corpus; undefined: this machine keeps it. */
  readonly archive?: ArchiveSettings | undefined;
  /** The key of the reader's endpoint. */
  readonly readerKey?: string | undefined;
  /** The folder for a snapshot; undefined: none is kept. */
  readonly dataDir: string | undefined;
  /** Settings for finding passages by meaning; undefined: words alone find them. */
  readonly meaning?: MeaningSettings | undefined;
  /** Called after each reload, from any source, and when a writer has added articles to the archive. */
  readonly onReload?: (report: Pick<ReloadReport, 'added'>) => void;
  /** Milliseconds after which a worker that has not answered counts as stuck; by default the corpus's own value. */
  readonly patience?: number;
}

/** Logs the progress of finding passages by meaning. A missing model is one warning. */
const tellMeaning =
  (logger: Logger) =>
  ({ state, encoded, wanted, beyond = 0, fetched, reason }: MeaningStatus): void => {
    if (state === 'absent')
      logger.warn({ reason }, 'words alone find passages: there is no model for meaning');
    else if (state === 'ready' && beyond > 0)
      logger.warn(
        { passages: encoded, beyond },
        'more passages than MEANING_PASSAGES: those beyond are weighed by meaning only where words find them',
      );
    else if (state === 'ready') logger.info({ passages: encoded }, 'passages are found by meaning, too');
    else if (state === 'encoding') logger.info({ encoded, wanted }, 'reading passages for their meaning');
    else if (fetched !== undefined)
      logger.info({ percent: Math.round(100 * fetched) }, 'fetching the model for meaning');
  };

/** Logs the status of the reader. Each failed read is a warning, which never contains the question. */
const hearReader = (logger: Logger, { reads, readSeconds, readTokens }: Metrics) => ({
  onFault: (error: unknown): void => logger.error({ err: error }, 'reader'),
  onStatus: ({ state, model, host, structure, reason }: ReaderStatus): void => {
    if (state === 'ready')
      logger.info({ model, host, structure }, 'a reader helps: questions and passages go to its host');
    else logger.warn({ model, host, reason }, 'the reader rests: answers are given without it');
  },
  onRead: ({ ending, milliseconds, tokens, reason }: ReadReport): void => {
    reads.inc({ ending });
    readTokens.inc(tokens);
    if (ending === 'read') readSeconds.observe(milliseconds / 1_000);
    if (reason !== undefined) logger.warn({ ending, reason }, 'an answer was given without the reader');
  },
});

/**
 * Opens the corpus of a running bot, in its own thread or in an archive. Measures it, and watches its files if configured.
 */
export const startCorpus = async (
  corpus: string,
  config: CorpusSettings,
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics },
): Promise<Corpus> => {
  const { threshold, dataDir, corpusWatch, meaning, patience, readerKey, archive, onReload } = config;
  const onFault = (error: unknown): void => logger.error({ err: error }, 'engine');
  const limits = patience === undefined ? {} : { patience };
  const reader =
    config.reader && (await configuredReader(config.reader, readerKey, hearReader(logger, metrics)));
  const onMeaning = tellMeaning(logger);
  const opened = await openCorpus({
    corpus,
    threshold,
    reader,
    worker: { dataDir, onFault, meaning, onMeaning, ...limits },
    archive: archive && {
      archive,
      meaning,
      onMeaning,
      onArrived: (added) => onReload?.({ added }),
      onFault: (error) => logger.error({ err: error }, 'the archive does not answer'),
      onRequest: ({ milliseconds, isGood }) =>
        metrics.archiveSeconds.observe({ result: isGood ? 'answered' : 'failed' }, milliseconds / 1_000),
    },
  });
  const measured = measureCorpus(opened, metrics);
  const served: Corpus = {
    ...measured,
    reload: async () => {
      const report = await measured.reload();
      onReload?.(report);
      return report;
    },
  };
  if ((await served.status()).articles === 0)
    logger.warn({ corpus }, 'the corpus has no article: no question will be answered');
  // The machine that writes an archive watches its files.
  if (!corpusWatch || archive) return served;
  const onChange = (): void => void reloadAndLog(served, logger);
  const watch = await watchCorpus(corpus, { onChange, onFault });
  return {
    ...served,
    close: async () => {
      watch.close();
      await served.close();
    },
  };
};
