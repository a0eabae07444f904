import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@opensearch-project/opensearch';
import { listedFaults, streamCorpus } from '../../../corpus/index.ts';
import type { PassageEncoder } from '../../../meaning/index.ts';
import type { ReloadReport } from '../../corpus.ts';
import { recordArrivals } from '../arrivals.ts';
import type { Cluster } from '../cluster.ts';
import {
  aliasesOf,
  type Edition,
  type EditionIndexes,
  EditionMissing,
  type EditionState,
  followEditions,
  indexesOf,
  ledgerOf,
  requestsOf,
  statusOf,
  writerOf,
} from '../editions.ts';
import type { PlacedArticle } from './articleDocuments.ts';
import { buildEdition } from './buildEdition.ts';
import { changeEdition } from './changeEdition.ts';
import { createJournal } from './journal.ts';
import { type Lease, type Ledger, openLedger } from './ledger.ts';
import { type KnownArticle, knownArticles, readArticle } from './oldArticles.ts';
import { deleteBuilds, publish, surveyCluster } from './publish.ts';
import { surveyFiles } from './surveyFiles.ts';
import { createVectors } from './vectors.ts';

/** The progress of a writer. */
export interface WriteProgress {
  readonly phase: 'reading' | 'writing' | 'changing' | 'copying' | 'done';
  /** Number of passages done; `of`: number of all passages, 0 while it is unknown. */
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions {
  readonly cluster: Cluster;
  readonly prefix: string;
  /** Path of the corpus: a folder or a `.jsonl` file. */
  readonly corpus: string;
  /** Makes vectors; none by default. Its owner closes it. */
  readonly encoder?: PassageEncoder | undefined;
  /** Writes everything into new indexes, even if little has changed. */
  readonly isWhole?: boolean;
  /** Deletes the indexes of other versions of this program. */
  readonly forgetsOthers?: boolean;
  /** Number of copies of each index on other nodes; by default 1, or 0 if there is only one node. */
  readonly replicas?: number | undefined;
  readonly release: string;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Id of the code that writes; by default this code. See `writerOf`. */
  readonly writer?: string;
}

/** Returns a generator of the last good versions of articles whose files are faulty now. */
const keepFrom = (
  client: Client,
  index: string | undefined,
  known: ReadonlyMap<string, KnownArticle>,
  kept: readonly string[],
) =>
  async function* (): AsyncGenerator<PlacedArticle> {
    for (const id of kept) {
      const one = known.get(id);
      if (one && index !== undefined)
        yield { article: await readArticle(client, index, one), file: one.file, place: one.place };
    }
  };

const write = async (
  options: WriteOptions,
  ledger: Ledger,
  { signal, confirm }: Lease,
): Promise<ReloadReport> => {
  const { cluster, prefix, corpus, encoder, writer = writerOf(), onProgress = () => undefined } = options;
  const { client } = cluster;
  const started = performance.now();
  // Bots may write to this index, but not create it.
  const requests = await openLedger(client, requestsOf(prefix));
  const journal = createJournal(client, ledger, { signal, confirm });
  await journal.apply();
  const edition: Edition | undefined = await followEditions(cluster, prefix, writer)
    .refresh()
    .catch((error: unknown) => {
      if (error instanceof EditionMissing) return undefined;
      throw error;
    });
  const known = edition
    ? await knownArticles(client, edition.indexes.texts)
    : new Map<string, KnownArticle>();
  const found = await surveyFiles(corpus, known, (done) => onProgress({ phase: 'reading', done, of: 0 }));
  const { hasVectors, nodes } = await surveyCluster(client);
  const builds = await ledger.builds();
  const donors = builds.filter(({ build }) => encoder !== undefined && build.encoder === encoder.encoder);
  const vectors = createVectors(client, encoder, donors.map(({ build }) => build.indexes.texts).reverse());
  const serving = edition && builds.find(({ build }) => build.indexes.texts === edition.indexes.texts)?.build;
  const isSameEncoder = edition !== undefined && edition.state.encoder === (encoder?.encoder ?? null);
  const isWhole = options.isWhole || !edition || !serving || !found.fresh || !isSameEncoder;
  const isSame = found.added.length + found.changed.length + found.removed.length === 0;
  const finish = async (state: EditionState, indexes: EditionIndexes): Promise<ReloadReport> => {
    const { release, forgetsOthers = false } = options;
    const { writtenAt } = state;
    await ledger.put(`edition-${writer}`, { kind: 'edition', writer, release, writtenAt });
    await deleteBuilds(client, ledger, { writer, serving: indexes, served: edition?.indexes, forgetsOthers });
    // A first edition brings a corpus, not news.
    if (edition) await recordArrivals(requests, found.added);
    onProgress({ phase: 'done', done: state.passages, of: state.passages });
    const { added, changed, removed, kept, unchanged } = found;
    const milliseconds = performance.now() - started;
    return {
      added,
      changed,
      removed,
      kept,
      unchanged,
      faults: state.faults,
      milliseconds,
      status: statusOf(state),
    };
  };

  if (!isWhole && edition) {
    if (
      isSame &&
      isDeepStrictEqual(edition.state.faults, JSON.parse(JSON.stringify(listedFaults(found.faults))))
    )
      return finish(edition.state, edition.indexes);
    onProgress({ phase: 'changing', done: 0, of: found.passages });
    const gone = [...found.changed, ...found.removed].flatMap((id) => known.get(id) ?? []);
    const dimensions = serving?.dimensions ?? undefined;
    const state = await changeEdition(
      { client, journal, edition, vectors, dimensions },
      { fresh: found.fresh ?? [], gone, all: found.all, faults: found.faults },
    );
    return finish(state, edition.indexes);
  }

  const build = `${new Date()
    .toISOString()
    .replaceAll(/[-:]|\..*/g, '')
    .toLowerCase()}-${randomBytes(4).toString('hex')}`;
  const indexes = indexesOf(prefix, writer, build);
  const dimensions = encoder && hasVectors ? encoder.dimensions : undefined;
  await ledger.put(`build-${build}`, {
    kind: 'build',
    writer,
    indexes,
    encoder: encoder?.encoder ?? null,
    dimensions: dimensions ?? null,
  });
  const state = await buildEdition(
    {
      client,
      corpus,
      indexes,
      vectors,
      encoder: encoder?.encoder ?? null,
      dimensions,
      shards: Math.min(8, nodes),
      signal,
      onPassages: (done) => onProgress({ phase: 'writing', done, of: found.passages }),
    },
    streamCorpus(corpus),
    keepFrom(client, edition?.indexes.texts, known, found.kept),
  );
  onProgress({ phase: 'copying', done: state.passages, of: state.passages });
  await publish(client, indexes, aliasesOf(prefix, writer), options.replicas ?? Math.min(1, nodes - 1), {
    signal,
    confirm,
  });
  return finish(state, indexes);
};

/**
 * Writes the corpus at a path to a cluster: the changes into the edition that serves, or everything into new indexes. New
 * indexes serve once they hold all documents sent. If a run is killed at any point, the next run completes the work. Throws
 * `CorpusNotFound`, and `UserError` if another process writes or all articles are gone; the old edition then keeps serving.
 */
export const writeArchive = async (options: WriteOptions): Promise<ReloadReport> => {
  const ledger = await openLedger(options.cluster.client, ledgerOf(options.prefix));
  const lease = await ledger.lease();
  try {
    return await write(options, ledger, lease);
  } finally {
    // A lease that cannot be released expires, and its error must not replace the error of the write.
    await lease.release().catch(() => undefined);
  }
};
