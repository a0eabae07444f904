import { thisProcess, UserError } from '../../../shared/index.ts';
import { type ClusterSettings, createCluster } from './cluster.ts';
import { isNoAnswer, plainFault } from './clusterFaults.ts';
import { requestsOf } from './editions.ts';
import { ledgerAt } from './writing/ledger.ts';

/** Small documents that bots keep next to their requests to the writer, in the only index that they may write. */
export interface Shelf {
  /** Lists all documents whose ids begin like this, in the order of their ids. */
  list(start: string): Promise<readonly unknown[]>;
  /** Returns undefined if there is no such document. */
  read(id: string): Promise<unknown>;
  put(id: string, document: object): Promise<void>;
  /** Deletes a document, if it exists. */
  take(id: string): Promise<void>;
  /** Runs work that only one process does at a time. Throws `UserError` (corpus-owned) while another process does it. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Documents of one request. */
const PAGE = 1_000;

/**
 * Opens the shelf of an archive; sends nothing before the first call. Its calls throw `UserError` (archive-unavailable) if the
 * cluster does not answer; `onFault` is called with the reason.
 */
export const openShelf = (
  archive: ClusterSettings & { readonly prefix: string },
  onFault: (error: unknown) => void,
): Shelf => {
  const { client, close } = createCluster(archive, { onFault });
  const index = requestsOf(archive.prefix);
  const ledger = ledgerAt(client, index);
  const told = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      const fault = plainFault(error);
      if (!isNoAnswer(fault)) throw fault;
      onFault(fault);
      throw new UserError({ kind: 'archive-unavailable' }, { cause: fault });
    }
  };
  return {
    list: async (start) => {
      const listed: unknown[] = [];
      for (let after: string | undefined; ; ) {
        const body = {
          size: PAGE,
          query: { prefix: { kind: { value: start } } },
          sort: [{ kind: 'asc' as const }],
          ...(after === undefined ? {} : { search_after: [after] }),
        };
        const { hits } = (await told(client.search({ index, body, ignore_unavailable: true }))).body.hits;
        listed.push(...hits.map(({ _source }) => _source as unknown));
        after = hits.at(-1)?._id;
        if (hits.length < PAGE) return listed;
      }
    },
    read: async (id) => (await told(ledger.read<unknown>(id)))?.doc,
    // Only `kind` is indexed there: it holds the id, which is its own kind.
    put: (id, document) => told(ledger.put(id, { ...document, kind: id })),
    take: (id) => told(ledger.take(id)),
    alone: async (work) => {
      const lease = await ledger.lease().catch(async (error: unknown) => {
        // The lease is refused in words for the writer's operator.
        if (!(error instanceof UserError)) return told(Promise.reject(error));
        const { host, pid, since } = (await told(ledger.holder())) ?? (await thisProcess());
        throw new UserError({ kind: 'corpus-owned', host, pid, since }, { cause: error });
      });
      try {
        return await work();
      } finally {
        await lease.release().catch(onFault);
      }
    },
    close,
  };
};
