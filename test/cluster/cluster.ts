import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { freePorts } from './freePorts.ts';

export const CLUSTER_SCRIPT = join(PACKAGE_ROOT, 'tools/opensearch/cluster.sh');
/** The script's code where Java, Maven or the parts cannot be had. */
const UNAVAILABLE = 69;
/** A node starts in half the time where its code is compiled once and simply. */
const environment = { OPENSEARCH_JAVA_OPTS: '-XX:TieredStopAtLevel=1', ...process.env };

/** Throws with what the script says. */
const call = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(CLUSTER_SCRIPT, args, { env: environment })).stdout;

let available: Promise<boolean> | undefined;

/** Whether OpenSearch can run on this machine; fetches its parts. Says what is missing, once. Throws for any other fault. */
export const hasOpenSearch = (): Promise<boolean> => {
  available ??= call('install').then(
    () => true,
    (error: { readonly code?: unknown; readonly stderr?: string }) => {
      if (error.code !== UNAVAILABLE) throw error;
      console.warn(`skipped: ${error.stderr}`);
      return false;
    },
  );
  return available;
};

export interface Cluster {
  /** Where its nodes serve, in their order. */
  readonly urls: readonly string[];
  /** Stops a node, counted from 1; with `kill` as a crash does. */
  stopNode(node: number, options?: { readonly kill?: boolean }): Promise<void>;
  /** Starts it again, and waits until it serves: throws after three minutes, as where most nodes are down. */
  startNode(node: number): Promise<void>;
  /** Ends all nodes and deletes their data; nothing where that has happened. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly nodes?: number;
  /** The first node's. Default: free ones, apart from those of other runs. */
  readonly port?: number;
  /** A folder for certificates and configuration of the security plugin: the nodes serve https. Default: http, no users. */
  readonly secure?: string;
}

/** Starts nodes that serve. They end with this process, however it ends. Throws with the script's words. */
export const startCluster = async (options: ClusterOptions = {}): Promise<Cluster> => {
  const { nodes = 1, port = await freePorts(nodes), secure } = options;
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-cluster-'));
  const here = ['--dir', folder];
  // Its input ends when this process does.
  const ender = spawn(
    'bash',
    ['-c', 'cat >/dev/null; exec "$0" "$@"', CLUSTER_SCRIPT, 'stop', '--clean', ...here],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  const ended = Promise.all([once(ender, 'exit'), text(ender.stderr)]);
  const stop = async () => {
    ender.stdin.end();
    const [[code], said] = await ended;
    if (code !== 0) throw new Error(said);
  };
  try {
    await call(
      'start',
      '--nodes',
      `${nodes}`,
      '--port',
      `${port}`,
      ...(secure ? ['--secure', secure] : []),
      ...here,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    urls: Array.from({ length: nodes }, (_, node) => `http${secure ? 's' : ''}://127.0.0.1:${port + node}`),
    stopNode: async (node, { kill = false } = {}) => {
      await call('stop-node', `${node}`, ...(kill ? ['--kill'] : []), ...here);
    },
    startNode: async (node) => {
      await call('start-node', `${node}`, ...here);
    },
    stop,
  };
};

let shared: Promise<Cluster> | undefined;

/** One node that the tests of all files share, each with indexes of its own; undefined where OpenSearch cannot run. */
export const sharedNode = async (): Promise<string | undefined> => {
  if (!(await hasOpenSearch())) return undefined;
  shared ??= startCluster();
  return (await shared).urls[0];
};
