import { parentPort, workerData } from 'node:worker_threads';
import { failureOf, inTime } from '../../../shared/index.ts';
import { openMeaning } from '../../meaning/index.ts';
import { type CorpusServer, serveCorpus } from '../serveCorpus.ts';
import { decodeSnapshot, encodeSnapshot } from '../snapshot/snapshot.ts';
import { readSnapshotFile } from '../snapshot/snapshotFile.ts';
import { firstQuotations, type Reply, type Request, type WorkerSettings } from './protocol.ts';

/** Milliseconds that the first question waits for the encoder: a model that is there loads in one second. */
const FIRST_PATIENCE = 3_000;

/** The worker thread's script: loads the corpus, says so, and answers what it is asked until it is ended. */
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
  /** `known`: the snapshot that is told of for the first time, where a patch goes with that one. */
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
    // After the answer, for it takes a moment; before any other question, so that none can end this thread in between.
    if (method === 'reload') tell();
  };
  tell(bytes === given ? undefined : bytes);
  parentPort?.on('message', (request: Request) => void answer(request));
  say({ kind: 'ready' });
};

await start().catch((error: unknown) => say({ kind: 'unready', failure: failureOf(error) }));
