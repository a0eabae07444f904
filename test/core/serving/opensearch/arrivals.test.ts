import { expect, it } from 'vitest';
import { createTestClock } from '../../../../packages/loopback-discord/test/testClock.ts';
import { watchArrivals } from '../../../../src/core/serving/opensearch/arrivals.ts';
import type { Cluster } from '../../../../src/core/serving/opensearch/cluster.ts';

it('reports an article again if the report failed', async () => {
  const clock = createTestClock();
  let articles = [{ id: 'old', at: 1 }];
  const call = () => ({ get: async () => [{ kind: 'arrivals', articles }] });
  const faults: unknown[] = [];
  const came: (readonly string[])[] = [];
  const onArrived = async (ids: readonly string[]): Promise<void> => {
    came.push(ids);
    if (came.length === 1) throw new Error('no edition');
  };
  const onFault = (error: unknown): void => void faults.push(error);
  const cluster = { call } as unknown as Pick<Cluster, 'call'>;
  const { close } = watchArrivals(cluster, 'talks', { onArrived, onFault, clock });
  await expect.poll(clock.waiting).toBe(1);
  articles = [...articles, { id: 'new', at: 2 }];
  for (let polls = 0; polls < 3; polls += 1) {
    clock.pass(60_000);
    await expect.poll(clock.waiting).toBe(1);
  }
  expect(came).toEqual([['new'], ['new']]);
  expect(faults).toHaveLength(1);
  close();
  expect(clock.waiting()).toBe(0);
});
