import { randomUUID } from 'node:crypto';
import { type Client, errors } from '@opensearch-project/opensearch';
import { isAlive, type LockOwner, thisProcess, UserError } from '../../../../shared/index.ts';
import type { EditionIndexes } from '../editions.ts';
import { ledgerIndex } from '../mappings.ts';

/** Record of the indexes of one build. The next build reuses their vectors; the writer deletes those that do not serve. */
export interface BuildRecord {
  readonly kind: 'build';
  readonly writer: string;
  readonly indexes: EditionIndexes;
  readonly encoder: string | null;
  readonly dimensions: number | null;
}

interface LeaseDocument {
  readonly kind: 'lease';
  readonly owner: string;
  readonly process: LockOwner;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The right to write. */
export interface Lease {
  /** Aborted if the lease is lost. */
  readonly signal: AbortSignal;
  /** Renews the lease for a minute, before a step that cannot be undone. Throws `UserError` if the lease is lost. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

const LEASE = 'lease';
/** Duration of a lease, and interval of its renewals, in milliseconds. */
const HELD = 60_000;
const BEAT = 15_000;

const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof errors.ResponseError && statuses.includes(error.statusCode ?? 0);

/** Returns the access to a ledger, which need not exist yet. Reads by id see the latest version of a document. */
export const ledgerAt = (client: Client, index: string) => {
  const read = async <Doc>(id: string) => {
    try {
      const { body } = await client.get({ index, id });
      const { _source, _seq_no, _primary_term } = body;
      return { doc: _source as unknown as Doc, seqNo: _seq_no, term: _primary_term };
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  };
  return {
    index,
    read,
    put: async (id: string, body: object): Promise<void> => {
      await client.index({ index, id, body, refresh: true });
    },
    take: async (id: string): Promise<void> => {
      await client.delete({ index, id, refresh: true }).catch((error: unknown) => {
        if (!isStatus(error, 404)) throw error;
      });
    },
    builds: async (): Promise<{ readonly id: string; readonly build: BuildRecord }[]> => {
      await client.indices.refresh({ index });
      const { body } = await client.search({
        index,
        body: { size: 1_000, query: { term: { kind: 'build' } } },
      });
      return body.hits.hits.map(({ _id, _source }) => ({
        id: _id as string,
        build: _source as unknown as BuildRecord,
      }));
    },
    /** Returns the process that took the lease last; undefined if none did. */
    holder: async (): Promise<LockOwner | undefined> => (await read<LeaseDocument>(LEASE))?.doc.process,
    /**
     * Takes the lease, which only one process holds at a time, and renews it until it is released. Takes it over from a dead
     * process: on this machine at once, from another machine after a minute without renewal. Throws `UserError` if another
     * process holds it.
     */
    lease: async (): Promise<Lease> => {
      const [owner, me] = [randomUUID(), await thisProcess()];
      const lost = new AbortController();
      let heldUntil = 0;
      const isOurs = async (): Promise<boolean> => (await read<LeaseDocument>(LEASE))?.doc.owner === owner;
      const keep = async (until: number): Promise<void> => {
        const found = await read<LeaseDocument>(LEASE);
        if (found?.doc.owner !== owner) {
          if (heldUntil > 0) throw new UserError('Another process took over the writing of this archive.');
          if (found && found.doc.until > Date.now() && (await isAlive(found.doc.process, me)) !== false)
            throw new UserError(
              `Another process writes this archive: process ${found.doc.process.pid} on ${found.doc.process.host}. It ends, or is given up a minute after it was last heard of.`,
            );
        }
        const body: LeaseDocument = { kind: 'lease', owner, process: me, until };
        const place = found
          ? { if_seq_no: found.seqNo ?? 0, if_primary_term: found.term ?? 0 }
          : { op_type: 'create' as const };
        await client.index({ index, id: LEASE, body, ...place }).catch(async (error: unknown) => {
          if (!isStatus(error, 409)) throw error;
          // After a late answer the client sends the request again, and the cluster refuses the second one.
          if (!(await isOurs())) throw new UserError('Another process writes this archive: it was quicker.');
        });
        heldUntil = until;
      };
      const renew = async (): Promise<void> => {
        try {
          await keep(Date.now() + HELD);
        } catch (error) {
          if (error instanceof UserError || Date.now() > heldUntil) lost.abort(error);
          throw error;
        }
      };
      await keep(Date.now() + HELD);
      const beat = setInterval(() => renew().catch(() => undefined), BEAT);
      beat.unref();
      return {
        signal: lost.signal,
        confirm: async () => {
          lost.signal.throwIfAborted();
          await renew();
        },
        release: async () => {
          clearInterval(beat);
          if (await isOurs()) await keep(0);
        },
      };
    },
  };
};
export type Ledger = ReturnType<typeof ledgerAt>;

/** Opens a ledger. Creates it if there is none. */
export const openLedger = async (client: Client, index: string): Promise<Ledger> => {
  const { body: isThere } = await client.indices.exists({ index });
  if (!isThere)
    await client.indices.create({ index, body: ledgerIndex() as object }).catch((error: unknown) => {
      if (!String(error).includes('resource_already_exists')) throw error;
    });
  return ledgerAt(client, index);
};
