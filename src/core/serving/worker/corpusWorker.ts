import { parentPort, workerData } from 'node:worker_threads';
import { failureOf, inTime } from '../../../shared/index.ts';
import { openMeaning } from '../../meaning/index.ts';
import { type CorpusServer, serveCorpus } from '../serveCorpus.ts';
import { decodeSnapshot, encodeSnapshot } from '../snapshot/snapshot.ts';
import { readSnapshotFile } from '../snapshot/snapshotFile.ts';
import { firstQuotations, type Reply, type Request, type WorkerSettings } from './protocol.ts';

/** Milliseconds that the worker waits for the encoder before it serves: a model on disk loads in one second. */
const FIRST_PATIENCE = 3_000;

/** The script of the worker thread: loads the corpus, reports it, and answers requests until the thread is ended. */
const say = (reply: Reply): void => parentPort?.postMessage(reply);

const start = async (): Promise<void> => {
  const { dataDir, snapshot: given, meaning: found, ...settings } = workerData as WorkerSettings;
  const meaning =
    found &&
    openMeaning(found, {
      ownsFile: dataDir !== undefined,
      onFault: (error) => say({ kind: 'fault', failure: failureOf(error) }),
      onStatus: (status) => say({ kind: 'meaning', status }),
    });
  const bytes = given ?? (dataDir === undefined ? undefined : await readSnapshotFile(dataDir));
  const kept = bytes && decodeSnapshot(new Uint8Array(bytes));
  const served = await serveCorpus({ ...settings, kept, meaning });
  if (meaning) await inTime(meaning.started(), FIRST_PATIENCE);
  const server: CorpusServer = {
    ...served,
    quote: async (query) => firstQuotations(await served.quote(query)),
  };
  /** Reports the served reading. `known`: a snapshot read from disk; sent with the first patch, which refers to it. */
  const tell = (known?: SharedArrayBuffer): void => {
    const patch = server.patch();
    if (patch) say({ kind: 'serving', patch, ...(known && { snapshot: { bytes: known, isOnDisk: true } }) });
    else {
      const snapshot = { bytes: encodeSnapshot(server.snapshot()), isOnDisk: false };
      say({ kind: 'serving', snapshot, patch: undefined });
    }
  };
  const answer = async ({ id, method, args }: Request): Promise<void> => {
    try {
      const call: (...args: never[]) => Promise<unknown> = server[method];
      say({ kind: 'result', id, value: await call(...(args as never[])) });
    } catch (error) {
      say({ kind: 'failure', id, failure: failureOf(error) });
    }
    // After the answer, because this takes a moment; before the next request, because that could end this thread first.
    if (method === 'reload') tell();
  };
  tell(bytes === given ? undefined : bytes);
  parentPort?.on('message', (request: Request) => void answer(request));
  say({ kind: 'ready' });
};

await start().catch((error: unknown) => say({ kind: 'unready', failure: failureOf(error) }));
