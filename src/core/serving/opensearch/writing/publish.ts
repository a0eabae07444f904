import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { type EditionIndexes, INDEXES } from '../editions.ts';
import type { Lease, Ledger } from './ledger.ts';

/** Time limit for copying an edition to other nodes, and interval of the checks, in milliseconds. */
const COPYING = 3_600_000;
const LOOK = 1_000;
/** Milliseconds that readers of an old edition have to finish before it is deleted. */
const GRACE = 5_000;

/** Returns the number of data nodes, and whether all of them have the k-NN plugin. */
export const surveyCluster = async (client: Client): Promise<{ nodes: number; hasVectors: boolean }> => {
  const [health, plugins] = await Promise.all([
    client.cluster.health(),
    client.cat.plugins({ format: 'json' }),
  ]);
  const nodes = health.body.number_of_data_nodes;
  const found = plugins.body as unknown as readonly { readonly component?: string }[];
  return {
    nodes,
    hasVectors: found.filter(({ component }) => component === 'opensearch-knn').length >= nodes,
  };
};

/**
 * Sets the number of replicas, waits until the copies are complete, and moves all aliases to the edition in one request.
 * Throws if the copies are not complete after an hour.
 */
export const publish = async (
  client: Client,
  indexes: EditionIndexes,
  aliases: EditionIndexes,
  replicas: number,
  { signal, confirm }: Pick<Lease, 'signal' | 'confirm'>,
): Promise<void> => {
  const all = Object.values(indexes) as string[];
  await client.indices.putSettings({ index: all, body: { index: { number_of_replicas: replicas } } });
  const end = Date.now() + COPYING;
  for (;;) {
    signal.throwIfAborted();
    const { body } = await client.cluster.health({ index: all }, { requestTimeout: 30_000 });
    if (body.status === 'green') break;
    if (Date.now() > end)
      throw new Error('the edition is not on as many nodes as it should be after an hour');
    await delay(LOOK, undefined, { signal });
  }
  await confirm();
  const actions = INDEXES.flatMap((of) => [
    { remove: { index: `${aliases[of]}-*`, alias: aliases[of], must_exist: false } },
    { add: { index: indexes[of], alias: aliases[of] } },
  ]);
  await client.indices.updateAliases({ body: { actions } as never }, { requestTimeout: 30_000 });
};

interface Deleting {
  readonly writer: string;
  /** The indexes to keep. */
  readonly serving: EditionIndexes;
  /** The indexes that served until now, if any: their readers get time to finish. */
  readonly served: EditionIndexes | undefined;
  readonly forgetsOthers: boolean;
}

/** Deletes indexes of this code that do not serve; with `forgetsOthers`, also the indexes of other code. */
export const deleteBuilds = async (
  client: Client,
  ledger: Ledger,
  { writer, serving, served, forgetsOthers }: Deleting,
): Promise<void> => {
  const old = (await ledger.builds()).filter(
    ({ build }) => build.indexes.texts !== serving.texts && (forgetsOthers || build.writer === writer),
  );
  if (old.some(({ build }) => build.indexes.texts === served?.texts)) await delay(GRACE);
  for (const { id, build } of old) {
    await client.indices.delete({
      index: Object.values(build.indexes) as string[],
      ignore_unavailable: true,
    });
    await ledger.take(id);
    if (build.writer !== writer) await ledger.take(`edition-${build.writer}`);
  }
};
