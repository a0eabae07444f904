import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { errorOf, type Failure, failureOf, UserError } from '../../../../shared/index.ts';
import type { ReloadReport } from '../../corpus.ts';
import { requestsOf } from '../editions.ts';
import { ledgerAt, openLedger } from './ledger.ts';

/** Sign of a writer that accepts requests. `until`: milliseconds since 1970. */
interface Hearing {
  readonly kind: 'hearing';
  readonly until: number;
}
interface Request {
  readonly kind: 'request';
  readonly askedAt: string;
}
interface Answer {
  readonly kind: 'answer';
  readonly report?: ReloadReport;
  readonly failure?: Failure;
}

const HEARING = 'hearing';
const answerId = (id: string): string => `answer-${id}`;
/** Milliseconds that the sign of a writer is valid, and interval of the polls for requests and answers. */
const HEARD = 20_000;
const LOOK = 1_000;
/** Timeout of a request in milliseconds. The largest changes take minutes; Discord accepts a reply for 15. */
const PATIENCE = 14 * 60_000;

/**
 * Asks the running writer to write the changes of the files, and returns its report. Throws the error of the write,
 * `UserError` (archive-elsewhere) if no writer runs, and `UserError` (archive-writing) after `patience` milliseconds.
 */
export const askWriter = async (
  client: Client,
  prefix: string,
  patience = PATIENCE,
): Promise<ReloadReport> => {
  const ledger = ledgerAt(client, requestsOf(prefix));
  const isThere = async (): Promise<boolean> =>
    ((await ledger.read<Hearing>(HEARING))?.doc.until ?? 0) > Date.now();
  if (!(await isThere())) throw new UserError({ kind: 'archive-elsewhere' });
  const id = `request-${randomUUID()}`;
  const request: Request = { kind: 'request', askedAt: new Date().toISOString() };
  await ledger.put(id, request);
  const end = Date.now() + patience;
  try {
    for (;;) {
      await delay(LOOK);
      const found = await ledger.read<Answer>(answerId(id));
      const { report, failure } = found?.doc ?? {};
      if (failure) throw errorOf(failure);
      if (report) {
        const status = { ...report.status, loadedAt: new Date(report.status.loadedAt) };
        return { ...report, status };
      }
      if (!(await isThere())) throw new UserError({ kind: 'archive-elsewhere' });
      if (Date.now() > end) throw new UserError({ kind: 'archive-writing' });
    }
  } finally {
    await ledger.take(id);
    await ledger.take(answerId(id));
  }
};

/**
 * Answers the requests of bots with `write`, until `signal` is aborted. Also writes whenever `isChanged` returns true, such
 * as after a change of a file.
 */
export const hearRequests = async (
  client: Client,
  prefix: string,
  write: () => Promise<ReloadReport>,
  {
    signal,
    isChanged,
    onFault,
  }: {
    readonly signal: AbortSignal;
    readonly isChanged: () => boolean;
    readonly onFault: (error: unknown) => void;
  },
): Promise<void> => {
  const ledger = await openLedger(client, requestsOf(prefix));
  const tellHearing = (): Promise<void> => {
    const hearing: Hearing = { kind: 'hearing', until: Date.now() + HEARD };
    return ledger.put(HEARING, hearing).catch(onFault);
  };
  const look = async (): Promise<void> => {
    const query = { term: { kind: 'request' } };
    const { body } = await client.search({ index: requestsOf(prefix), body: { size: 100, query } });
    const ids = body.hits.hits.map(({ _id }) => _id as string);
    if (ids.length === 0 && !isChanged()) return;
    // A request asks for the files' content at its time. So one write answers all requests found here.
    const answer = await write().then(
      (report): Answer => ({ kind: 'answer', report }),
      (error: unknown): Answer => {
        // The bot that asked shows a `UserError`. Nobody asked for a write after a file change, so its errors go to the log.
        if (ids.length === 0 || !(error instanceof UserError)) onFault(error);
        return { kind: 'answer', failure: failureOf(error) };
      },
    );
    for (const id of ids) {
      await ledger.put(answerId(id), answer);
      await ledger.take(id);
    }
  };
  await tellHearing();
  const beat = setInterval(tellHearing, HEARD / 4);
  try {
    while (!signal.aborted) {
      await look().catch(onFault);
      await delay(LOOK, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    clearInterval(beat);
    await ledger.take(HEARING).catch(onFault);
  }
};
