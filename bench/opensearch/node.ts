import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { freePort } from '../bot/freePort.ts';

const SCRIPT = join(PACKAGE_ROOT, 'tools/opensearch/cluster.sh');
/** Heap for 200,000 vectors or a million paragraphs. */
const HEAP = '2g';

/** A local OpenSearch node. */
export interface MeasuredNode {
  readonly url: string;
  /** Merges all indexes with this prefix to one segment each; returns their bytes on disk. */
  diskOf(prefix: string): Promise<number>;
  drop(prefix: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one node. Throws with the script's message if Java or Maven is missing. */
export const startNode = async (): Promise<MeasuredNode> => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-bench-opensearch-'));
  const port = await freePort();
  const run = (...args: readonly string[]) =>
    promisify(execFile)(SCRIPT, [...args, '--dir', folder], { env: process.env });
  await run('start', '--port', `${port}`, '--heap', HEAP);
  const url = `http://127.0.0.1:${port}`;
  const call = async (path: string, method = 'GET') => {
    const answer = await fetch(`${url}${path}`, { method });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<{ _all?: { primaries: { store: { size_in_bytes: number } } } }>;
  };
  return {
    url,
    diskOf: async (prefix) => {
      await call(`/${prefix}-*/_forcemerge?max_num_segments=1`, 'POST');
      await call(`/${prefix}-*/_flush?force=true`, 'POST');
      const { _all } = await call(`/${prefix}-*/_stats/store`);
      return _all?.primaries.store.size_in_bytes ?? Number.NaN;
    },
    drop: async (prefix) => {
      await call(`/${prefix}-*`, 'DELETE');
    },
    stop: async () => {
      await run('stop', '--clean');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
