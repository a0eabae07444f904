import { availableParallelism } from 'node:os';
import { machineClock, UserError } from '../../../shared/index.ts';
import { watchCorpus } from '../../corpus/index.ts';
import {
  type MeaningSettings,
  type MeaningStatus,
  openPassageEncoder,
  openQuestionMeaning,
  type PassageEncoder,
  type QuestionMeaning,
} from '../../meaning/index.ts';
import type { Corpus, ReloadReport } from '../corpus.ts';
import { watchArrivals } from './arrivals.ts';
import { type ClusterSettings, createCluster, type RequestReport } from './cluster.ts';
import { isNoAnswer, plainFault, plainly } from './clusterFaults.ts';
import { type Edition, followEditions } from './editions.ts';
import { openRemote } from './openRemote.ts';
import { askWriter, hearRequests } from './writing/requests.ts';
import { type WriteOptions, type WriteProgress, writeArchive } from './writing/writeArchive.ts';

/** Retry delay in milliseconds after a failed write. */
const AGAIN = 30_000;

/** The place of a corpus in OpenSearch. */
export interface ArchiveSettings extends ClusterSettings {
  /** The prefix of all its index names. */
  readonly prefix: string;
}

interface OpenArchiveOptions {
  readonly archive: ArchiveSettings;
  readonly threshold?: number | undefined;
  /** Finds passages by meaning. By default, words alone find them. */
  readonly meaning?: MeaningSettings | undefined;
  /** Called with faults that fail no call, and with the reason when the cluster does not answer. */
  readonly onFault: (error: unknown) => void;
  /** Called on each change of state of the encoder. */
  readonly onMeaning?: ((status: MeaningStatus) => void) | undefined;
  /** Whether to wait for the encoder: for a program that answers a few questions and ends. */
  readonly waitsForMeaning?: boolean;
  /** Called after each request. */
  readonly onRequest?: ((report: RequestReport) => void) | undefined;
  /** Called with the ids of articles that a writer has added since the archive was opened, within a minute. */
  readonly onArrived?: ((articles: readonly string[]) => void) | undefined;
  /** Writes the files to the archive. By default, asks the running writer to do so. */
  readonly reload?: (() => Promise<ReloadReport>) | undefined;
}

/**
 * Serves the corpus that an archive keeps, until it is closed. Throws `UserError` if there is none that this code wrote, or
 * the cluster refuses a request. Throws `Unreachable` if the cluster does not answer.
 */
export const openArchive = async (options: OpenArchiveOptions): Promise<Corpus> => {
  const { archive, threshold, onFault, onMeaning, onRequest, onArrived } = options;
  const cluster = createCluster(archive, { onFault, onRequest });
  const editions = followEditions(cluster, archive.prefix);
  await editions.refresh().catch(async (error: unknown) => {
    await cluster.close();
    // Shows the cause to the operator who starts the bot.
    throw error instanceof UserError && error.cause instanceof Error ? error.cause : error;
  });
  const onChange = (): void => {
    const status = meaning?.status();
    if (!status || !onMeaning) return;
    const tell = ({ state: { encoded, readable } }: Edition): void =>
      onMeaning({ ...status, encoded, wanted: readable });
    editions.current().then(tell, onFault);
  };
  let meaning: QuestionMeaning | undefined;
  meaning = options.meaning && openQuestionMeaning(options.meaning, { onFault, onChange });
  if (options.waitsForMeaning) await meaning?.started();
  const ask = options.reload ?? (() => askWriter(cluster.client, archive.prefix));
  const reload = async (): Promise<ReloadReport> => {
    const report = await ask().catch((error: unknown) => {
      const fault = plainFault(error);
      if (fault === error) throw error;
      onFault(fault);
      throw isNoAnswer(fault) ? new UserError({ kind: 'archive-unavailable' }, { cause: fault }) : fault;
    });
    await editions.refresh();
    return report;
  };
  const served = openRemote({
    cluster,
    prefix: archive.prefix,
    editions,
    threshold,
    meaning,
    onFault,
    reload,
  });
  if (!onArrived) return served;
  const arrivals = watchArrivals(cluster, archive.prefix, {
    onArrived: async (articles) => {
      // The edition last seen may not have them yet.
      await editions.refresh();
      onArrived(articles);
    },
    onFault,
    clock: machineClock,
  });
  return {
    ...served,
    close: () => {
      arrivals.close();
      return served.close();
    },
  };
};

interface WriterSettings extends Omit<WriteOptions, 'cluster' | 'prefix' | 'encoder' | 'writer'> {
  readonly archive: ArchiveSettings;
  /** Makes vectors; none by default. */
  readonly meaning?: MeaningSettings | undefined;
  /** An encoder to use instead of `meaning`. Its owner closes it. */
  readonly encoder?: PassageEncoder | undefined;
  /** Number of processes that make vectors; by default the number of processors. */
  readonly processes?: number | undefined;
  readonly onFault: (error: unknown) => void;
}

/** Writes a corpus to its archive: once, or on each request. */
export interface ArchiveWriter {
  /** See `writeArchive`. */
  write(): Promise<ReloadReport>;
  /**
   * Writes on each request of a bot and, if `watches` is set, whenever a file changes, until `signal` is aborted. Calls
   * `onWritten` after each write.
   */
  stay(options: {
    readonly signal: AbortSignal;
    readonly watches: boolean;
    readonly onWritten: (report: ReloadReport) => void;
  }): Promise<void>;
  close(): Promise<void>;
}

/** Creates a writer. Throws `ModelUnavailable` if vectors are wanted and the model is missing. */
export const openArchiveWriter = async ({
  archive,
  meaning,
  encoder,
  processes = availableParallelism(),
  onFault,
  ...options
}: WriterSettings): Promise<ArchiveWriter> => {
  const cluster = createCluster(archive, { onFault });
  let own: PassageEncoder | undefined;
  try {
    own = meaning && (await openPassageEncoder(meaning, processes, onFault));
  } catch (error) {
    await cluster.close();
    throw error;
  }
  const { prefix } = archive;
  const write = (): Promise<ReloadReport> =>
    plainly(() => writeArchive({ ...options, cluster, prefix, encoder: encoder ?? own }));
  return {
    write,
    stay: async ({ signal, watches, onWritten }) => {
      // True at first: files may have changed before the watch began.
      let isChanged = watches;
      const onChange = (): void => {
        isChanged = true;
      };
      const watch = watches ? await watchCorpus(options.corpus, { onChange, onFault }) : undefined;
      const writeAndTell = async (): Promise<ReloadReport> => {
        isChanged = false;
        const report = await write().catch((error: unknown) => {
          // Writes the changes of the files later.
          if (watch) setTimeout(onChange, AGAIN).unref();
          throw error;
        });
        onWritten(report);
        return report;
      };
      try {
        await plainly(() =>
          hearRequests(cluster.client, prefix, writeAndTell, {
            signal,
            isChanged: () => isChanged,
            onFault: (error) => onFault(plainFault(error)),
          }),
        );
      } finally {
        watch?.close();
      }
    },
    close: async () => {
      await own?.close();
      await cluster.close();
    },
  };
};
export type { WriteProgress };
