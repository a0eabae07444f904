import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../engine/protocol.ts';
import type { Read } from './readAside.ts';
import { readSource } from './readSource.ts';
import type { Source } from './source.ts';

/** The script of a thread that reads one source, says what came of it, and ends. */
const read = (): Read => {
  try {
    return { reading: readSource(workerData as Source) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
};

parentPort?.postMessage(read());
