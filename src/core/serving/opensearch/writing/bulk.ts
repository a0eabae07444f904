import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { MEBIBYTE } from '../../../../shared/index.ts';
import { isOfTheMoment } from '../clusterFaults.ts';
import type { Operation } from './articleDocuments.ts';

/** Maximum size of one request in bytes, and number of requests sent in parallel. */
const MOST_BYTES = 4 * MEBIBYTE;
const AT_ONCE = 2;
/** Timeout of one request, and first pause before a retry, both in milliseconds. */
const PATIENCE = 120_000;
const FIRST_PAUSE = 500;
const TRIES = 6;

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly Readonly<
    Record<string, { readonly status: number; readonly error?: { readonly reason?: string } }>
  >[];
}

/** Returns the bulk lines of an operation. Deleting a missing document is no error. */
export const linesOf = ({ index, id, routing, body }: Operation): string => {
  const target = { _index: index, _id: id, ...(routing === undefined ? {} : { routing }) };
  return body === undefined
    ? `${JSON.stringify({ delete: target })}\n`
    : `${JSON.stringify({ index: target })}\n${JSON.stringify(body)}\n`;
};

const refusalIn = ({
  errors: hasErrors,
  items,
}: BulkAnswer): { isBusy: boolean; reason: string } | undefined => {
  if (!hasErrors) return undefined;
  const refused = items
    .flatMap((item) => Object.values(item))
    .filter(({ status, error }) => error !== undefined || (status >= 300 && status !== 404));
  const [first] = refused;
  if (!first) return undefined;
  return {
    isBusy: refused.every(({ status }) => status === 429 || status >= 500),
    reason: first.error?.reason ?? `status ${first.status}`,
  };
};

/**
 * Sends lines until the cluster has taken all of them. A retry may send lines twice, which is safe: each operation holds its
 * whole document. Throws if the cluster refuses a document or is still busy after six attempts, and if `signal` is aborted.
 */
export const sendLines = async (client: Client, lines: string, signal: AbortSignal): Promise<void> => {
  for (let attempt = 1, pause = FIRST_PAUSE; ; attempt += 1, pause *= 2) {
    signal.throwIfAborted();
    let why: unknown;
    try {
      const { body } = await client.bulk(
        { body: lines as never },
        { requestTimeout: PATIENCE, maxRetries: 0 },
      );
      const refusal = refusalIn(body as unknown as BulkAnswer);
      if (!refusal) return;
      why = new Error(`the cluster does not take a document: ${refusal.reason}`);
      if (!refusal.isBusy) throw why;
    } catch (error) {
      if (error !== why && !isOfTheMoment(error)) throw error;
      why = error;
    }
    if (attempt === TRIES) throw why;
    await delay(pause, undefined, { signal });
  }
};

/**
 * Creates a writer that sends operations in large requests, two at a time. `write` waits while the cluster lags; `flush`
 * waits until the cluster has taken all operations. Both throw the first failure of a request.
 */
export const createBulk = (client: Client, signal: AbortSignal) => {
  let lines: string[] = [];
  let bytes = 0;
  let written = 0;
  let failure: unknown;
  const underWay = new Set<Promise<void>>();
  const begin = (): void => {
    if (lines.length === 0) return;
    const sending = sendLines(client, lines.join(''), signal)
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
    [lines, bytes] = [[], 0];
  };
  const check = (): void => {
    if (failure !== undefined) throw failure;
  };
  return {
    write: async (operations: Iterable<Operation>): Promise<void> => {
      for (const operation of operations) {
        const line = linesOf(operation);
        lines.push(line);
        bytes += line.length;
        if (operation.body !== undefined) written += 1;
        if (bytes < MOST_BYTES) continue;
        begin();
        while (underWay.size >= AT_ONCE) await Promise.race(underWay);
        check();
      }
    },
    flush: async (): Promise<void> => {
      begin();
      while (underWay.size > 0) await Promise.race(underWay);
      check();
    },
    /** Returns the number of documents given to `write`. */
    written: () => written,
  };
};
export type Bulk = ReturnType<typeof createBulk>;
