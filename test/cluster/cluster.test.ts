import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { CLUSTER_SCRIPT, type Cluster, hasOpenSearch, startCluster } from './cluster.ts';

// biome-ignore lint/suspicious/noExplicitAny: matched against at once.
const read = async (url: string): Promise<any> => (await fetch(url)).json();

/** Returns whether anything listens on a port: true if this process cannot listen there. */
const isTaken = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer()
      .on('error', () => answer(true))
      .listen(port, '127.0.0.1', () => server.close(() => answer(false)));
  });

const portsOf = ({ urls }: Cluster): number[] =>
  urls.flatMap((url) => [Number(new URL(url).port), Number(new URL(url).port) + 100]);

describe.skipIf(!(await hasOpenSearch()))('a cluster for tests', () => {
  it('serves with k-NN, stops and restarts a node, and frees all ports when it ends', async () => {
    const cluster = await startCluster({ nodes: 2 });
    onTestFinished(cluster.stop);
    const [url = '', second = ''] = cluster.urls;
    expect((await read(url)).version).toMatchObject({ distribution: 'opensearch' });
    const plugins: { component: string }[] = await read(`${url}/_cat/plugins?format=json`);
    expect(plugins.filter(({ component }) => component === 'opensearch-knn')).toHaveLength(2);

    await cluster.stopNode(2, { kill: true });
    await expect(fetch(second)).rejects.toThrow();
    await cluster.startNode(2);
    expect(await read(`${second}/_cluster/health?wait_for_nodes=2`)).toMatchObject({ timed_out: false });

    await expect(startCluster({ port: Number(new URL(second).port) })).rejects.toThrow(
      `Port ${new URL(second).port} is taken`,
    );
    await cluster.stop();
    await expect(Promise.all(portsOf(cluster).map(isTaken))).resolves.toEqual([false, false, false, false]);
  });
});

describe('the cluster script', () => {
  it('says what is missing, and ends with code 69, if there is no Java', async () => {
    const folder = await temporaryFolder();
    const child = spawn('/bin/bash', [CLUSTER_SCRIPT, 'start'], {
      env: { PATH: '/bin:/usr/bin', JAVA_HOME: folder },
    });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(said).toContain(`OpenSearch needs Java 17 to 23, Maven and curl: there is no ${folder}/bin/java.`);
    expect(code).toBe(69);
  });

  it.each([
    ['no command', ['fly']],
    ['no number', ['start', '--nodes', 'many']],
    ['no node', ['stop-node']],
    ['no value', ['start', '--port']],
  ])('shows its usage: %s', async (_, args) => {
    const child = spawn(CLUSTER_SCRIPT, args);
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect([said, code]).toEqual([expect.stringContaining('cluster.sh stop-node I'), 2]);
  });
});
