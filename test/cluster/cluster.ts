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
/** The script's exit code if Java, Maven or the parts are unavailable. */
const UNAVAILABLE = 69;
/** Compiles the code of a node only once and simply, which halves its start time. */
const environment = { OPENSEARCH_JAVA_OPTS: '-XX:TieredStopAtLevel=1', ...process.env };

/** Runs the script and returns its output. Throws an error with the script's message. */
const call = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(CLUSTER_SCRIPT, args, { env: environment })).stdout;

let available: Promise<boolean> | undefined;

/**
 * Returns whether OpenSearch can run on this machine, and fetches its parts. If not, logs what is missing, once. Throws on
 * any other fault.
 */
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
  /** The addresses of its nodes, in order. */
  readonly urls: readonly string[];
  /** Stops a node, counted from 1; with `kill`, as a crash would. */
  stopNode(node: number, options?: { readonly kill?: boolean }): Promise<void>;
  /** Restarts a node, and waits until it serves. Throws after three minutes, for example if most nodes are down. */
  startNode(node: number): Promise<void>;
  /** Ends all nodes and deletes their data. Does nothing if that has happened already. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly nodes?: number;
  /** Port of the first node; by default a random one from which on all nodes have free ports. */
  readonly port?: number;
  /** Folder with certificates and configuration of the security plugin, for https; by default http without users. */
  readonly secure?: string;
}

/** Starts nodes. They end with this process, however it ends. Throws an error with the script's message. */
export const startCluster = async (options: ClusterOptions = {}): Promise<Cluster> => {
  const { nodes = 1, port = await freePorts(nodes), secure } = options;
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-cluster-'));
  const here = ['--dir', folder];
  // Stops the nodes when its standard input closes, at the latest when this process ends.
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

/** Returns a node that the tests of all files share, each with separate indexes; undefined if OpenSearch cannot run. */
export const sharedNode = async (): Promise<string | undefined> => {
  if (!(await hasOpenSearch())) return undefined;
  shared ??= startCluster();
  return (await shared).urls[0];
};
