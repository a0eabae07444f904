import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Client, errors } from '@opensearch-project/opensearch';
import { UserError } from '../../../../shared/index.ts';
import type { EditionIndexes } from '../editions.ts';
import { ledgerIndex } from '../mappings.ts';

/** Indexes that were begun: their vectors are taken over by the next, and what no alias names is deleted. */
export interface BuildRecord {
  readonly kind: 'build';
  readonly writer: string;
  readonly indexes: EditionIndexes;
  readonly encoder: string | null;
  readonly dimensions: number | null;
}

interface Lease {
  readonly kind: 'lease';
  readonly owner: string;
  readonly host: string;
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const LEASE = 'lease';
/** Milliseconds that a lease holds, and after which it is renewed. */
const HELD = 60_000;
const BEAT = 15_000;

const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof errors.ResponseError && statuses.includes(error.statusCode ?? 0);

/** Opens a ledger, and makes it where there is none. Its documents are looked up by its id as it is now. */
export const openLedger = async (client: Client, index: string) => {
  const { body: isThere } = await client.indices.exists({ index });
  if (!isThere)
    await client.indices.create({ index, body: ledgerIndex() as object }).catch((error: unknown) => {
      if (!String(error).includes('resource_already_exists')) throw error;
    });
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
    /**
     * Takes the right to write, which one process has at a time, and keeps it until it is released; `signal` is aborted where it
     * is lost. Throws `UserError` where another process has it.
     */
    lease: async () => {
      const owner = randomUUID();
      const lost = new AbortController();
      const write = async (until: number, isRelease = false): Promise<void> => {
        const found = await read<Lease>(LEASE);
        if (found && found.doc.owner !== owner && found.doc.until > Date.now())
          throw new UserError(
            `Another process writes this archive: process ${found.doc.pid} on ${found.doc.host}. It ends, or is given up a minute after it was last heard of.`,
          );
        if (isRelease && found?.doc.owner !== owner) return;
        const body: Lease = { kind: 'lease', owner, host: hostname(), pid: process.pid, until };
        const place = found
          ? { if_seq_no: found.seqNo ?? 0, if_primary_term: found.term ?? 0 }
          : { op_type: 'create' as const };
        await client.index({ index, id: LEASE, body, ...place }).catch((error: unknown) => {
          if (isStatus(error, 409))
            throw new UserError('Another process writes this archive: it was quicker.');
          throw error;
        });
      };
      await write(Date.now() + HELD);
      let heldUntil = Date.now() + HELD;
      const beat = setInterval(() => {
        const until = Date.now() + HELD;
        write(until).then(
          () => {
            heldUntil = until;
          },
          (error: unknown) => {
            if (error instanceof UserError || Date.now() > heldUntil) lost.abort(error);
          },
        );
      }, BEAT);
      beat.unref();
      return {
        signal: lost.signal,
        release: async (): Promise<void> => {
          clearInterval(beat);
          await write(0, true);
        },
      };
    },
  };
};
export type Ledger = Awaited<ReturnType<typeof openLedger>>;
