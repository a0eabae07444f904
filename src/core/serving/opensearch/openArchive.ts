import { availableParallelism } from 'node:os';
import { UserError } from '../../../shared/index.ts';
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
import { type ClusterSettings, createCluster, type RequestReport } from './cluster.ts';
import { isNoAnswer, plainFault, plainly } from './clusterFaults.ts';
import { followEditions } from './editions.ts';
import { openRemote } from './openRemote.ts';
import { askWriter, hearRequests } from './writing/requests.ts';
import { type WriteOptions, type WriteProgress, writeArchive } from './writing/writeArchive.ts';

/** Milliseconds after which changes that could not be written are tried again. */
const AGAIN = 30_000;

/** Where a corpus is kept in OpenSearch. */
export interface ArchiveSettings extends ClusterSettings {
  /** What the names of all its indexes begin with. */
  readonly prefix: string;
}

interface OpenArchiveOptions {
  readonly archive: ArchiveSettings;
  readonly threshold?: number | undefined;
  /** Finds passages by meaning; words alone find them unless told. */
  readonly meaning?: MeaningSettings | undefined;
  /** Hears of faults that fail no call, and why a cluster could not answer. */
  readonly onFault: (error: unknown) => void;
  /** Hears of each change of the encoder. */
  readonly onMeaning?: ((status: MeaningStatus) => void) | undefined;
  /** Whether to wait for the encoder: for a program that answers a few questions and ends. */
  readonly waitsForMeaning?: boolean;
  /** Hears of each request. */
  readonly onRequest?: ((report: RequestReport) => void) | undefined;
  /** Brings the files into the archive; the writer that is there is asked unless told. */
  readonly reload?: (() => Promise<ReloadReport>) | undefined;
}

/**
 * Serves the corpus that an archive keeps, until it is closed. Throws `UserError` where there is none that this very code wrote,
 * or the cluster refuses, and `Unreachable` where it does not answer.
 */
export const openArchive = async (options: OpenArchiveOptions): Promise<Corpus> => {
  const { archive, threshold, onFault, onMeaning, onRequest } = options;
  const cluster = createCluster(archive, { onFault, onRequest });
  const editions = followEditions(cluster, archive.prefix);
  const { state } = await editions.refresh().catch(async (error: unknown) => {
    await cluster.close();
    // Whoever starts a bot reads why.
    throw error instanceof UserError && error.cause instanceof Error ? error.cause : error;
  });
  const onChange = (): void => {
    if (meaning) onMeaning?.({ ...meaning.status(), encoded: state.encoded, wanted: state.readable });
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
  return openRemote({ cluster, prefix: archive.prefix, editions, threshold, meaning, onFault, reload });
};

interface WriterSettings extends Omit<WriteOptions, 'cluster' | 'prefix' | 'encoder' | 'writer'> {
  readonly archive: ArchiveSettings;
  /** Makes vectors; none unless told. */
  readonly meaning?: MeaningSettings | undefined;
  /** Makes them in its place; closed by its owner. */
  readonly encoder?: PassageEncoder | undefined;
  /** Processes that make vectors; as many as there are processors unless told. */
  readonly processes?: number | undefined;
  readonly onFault: (error: unknown) => void;
}

/** Writes a corpus to its archive, once, and again whenever it is asked to. */
export interface ArchiveWriter {
  /** See `writeArchive`. */
  write(): Promise<ReloadReport>;
  /**
   * Writes whenever a bot asks for it, and where `watches` is set whenever a file changes, until `signal` is aborted. `onWritten`
   * hears of each time.
   */
  stay(options: {
    readonly signal: AbortSignal;
    readonly watches: boolean;
    readonly onWritten: (report: ReloadReport) => void;
  }): Promise<void>;
  close(): Promise<void>;
}

/** Prepares to write. Throws `ModelUnavailable` where vectors are wanted and the model is not there. */
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
      // What changed before files were watched is found once they are.
      let isChanged = watches;
      const onChange = (): void => {
        isChanged = true;
      };
      const watch = watches ? await watchCorpus(options.corpus, { onChange, onFault }) : undefined;
      const writeAndTell = async (): Promise<ReloadReport> => {
        isChanged = false;
        const report = await write().catch((error: unknown) => {
          // What a file brought is not forgotten.
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
