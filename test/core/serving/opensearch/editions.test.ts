import { describe, expect, it } from 'vitest';
import type { ClusterCall } from '../../../../src/core/serving/opensearch/cluster.ts';
import { IndexGone } from '../../../../src/core/serving/opensearch/clusterFaults.ts';
import {
  aliasesOf,
  EditionMissing,
  followEditions,
  indexesOf,
  writerOf,
} from '../../../../src/core/serving/opensearch/editions.ts';
import { Unreachable } from '../../../../src/shared/index.ts';

const nothing = async (): Promise<never[]> => [];
const rejecting = (error: Error) => async (): Promise<never> => {
  throw error;
};
const unhealthy: ClusterCall['health'] = rejecting(new Error('not asked for'));

/** Follows the editions of a cluster with these calls. */
const follow = (call: Partial<ClusterCall>) =>
  followEditions({ call: () => ({ get: nothing, search: nothing, health: unhealthy, ...call }) }, 'talks');

const other = {
  kind: 'edition',
  writer: '0123456789',
  release: '0.9',
  writtenAt: '2026-01-02T03:04:05.000Z',
};
const holding = (doc?: object) => ({
  search: async <Doc>() => [
    { hits: doc ? [{ id: '', score: 0, sort: [], met: [], doc: doc as Doc }] : [], total: 0 },
  ],
});

describe('the edition that serves', () => {
  it('has aliases and indexes named by the fingerprint of its code', () => {
    expect(writerOf()).toMatch(/^[\da-f]{10}$/);
    expect(aliasesOf('talks', 'abc').words).toBe('talks-abc-words');
    expect(indexesOf('talks', 'abc', '1').words.startsWith(`${aliasesOf('talks', 'abc').words}-`)).toBe(true);
  });

  it.each([
    [
      'there is none and never was',
      { ...holding(), get: rejecting(new IndexGone('x')) },
      /is no archive "talks"/,
    ],
    ['there is not even a ledger', { search: rejecting(new IndexGone('x')) }, /is no archive "talks"/],
    ['another code wrote', holding(other), /another version of this program \(0\.9, code 0123456789, 2026/],
  ])('is reported missing if %s', async (_, call, words) => {
    const following = follow(call).current();
    await expect(following).rejects.toThrow(EditionMissing);
    await expect(following).rejects.toThrow(words);
  });

  it.each([
    ['it is looked up', { get: rejecting(new Unreachable('late')) }],
    ['it is looked up why there is none', { search: rejecting(new Unreachable('late')) }],
  ])('is not reported missing if the cluster does not answer while %s', async (_, call) => {
    const following = follow(call).current();
    await expect(following).rejects.toThrow(Unreachable);
    await expect(following).rejects.not.toThrow(EditionMissing);
  });

  it('is cached, and looked up once for simultaneous calls', async () => {
    const [indexes, state] = [indexesOf('talks', 'abc', '1'), { version: '1' }];
    let asked = 0;
    const get = async <Doc>(): Promise<Doc[]> => {
      asked += 1;
      return [{ indexes, state } as Doc];
    };
    const { current, refresh } = follow({ get });
    const found = await Promise.all([current(), current(), refresh()]);
    for (const edition of found) expect(edition).toEqual({ indexes, state });
    expect(await current()).toEqual({ indexes, state });
    expect(asked).toBe(1);
  });
});
