import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ClusterSettings, createCluster } from '../../../../src/core/serving/opensearch/cluster.ts';
import { IndexGone } from '../../../../src/core/serving/opensearch/clusterFaults.ts';
import { openArchive } from '../../../../src/core/serving/opensearch/openArchive.ts';
import { UserError } from '../../../../src/shared/index.ts';
import { type NodeReply, type NodeRequest, startNode } from './fakeNode.ts';

const hit = { _id: 'a#1', _score: 1, _source: { text: 'Peace.' } };
const item = (more: object = {}) => ({ _shards: { failed: 0 }, hits: { hits: [hit] }, status: 200, ...more });
const good = { responses: [item(), item()] };
const TWO = [
  { index: 'talks', body: {} },
  { index: 'talks', body: {} },
];

const nodeOf = async (answer: (request: NodeRequest) => NodeReply) => {
  const node = await startNode(answer);
  onTestFinished(node.close);
  return node;
};

const connect = (nodes: readonly string[], settings: Partial<ClusterSettings> = {}) => {
  const faults: unknown[] = [];
  const cluster = createCluster({ nodes, ...settings }, { onFault: (error) => faults.push(error) });
  onTestFinished(cluster.close);
  return { call: (limit = 2_000) => cluster.call(limit), faults };
};

const PARTIAL: readonly (readonly [string, NodeReply])[] = [
  ['a shard failed', { body: { responses: [item(), item({ _shards: { failed: 1 } })] } }],
  ['the time was up', { body: { responses: [item({ timed_out: true }), item()] } }],
  ['one search of two failed', { body: { responses: [item(), { error: { type: 'x' }, status: 503 }] } }],
  ['one search of two is without an answer', { body: { responses: [item()] } }],
  ['one search has no hits to tell', { body: { responses: [item(), {}] } }],
  ['nothing is said', { body: {} }],
  ['what is said is no JSON', { body: '{"responses":[' }],
  ['the node is overloaded', { status: 429, body: { error: { type: 'rejected' }, status: 429 } }],
  ['the node is out of order', { status: 503, body: {} }],
  ['the connection ends', 'cut'],
];

describe('a search of a cluster', () => {
  it('is answered item by item', async () => {
    const node = await nodeOf(() => ({ body: good }));
    const { call } = connect([node.url]);
    const found = await call().search(TWO);
    expect(found.map(({ hits }) => hits.map(({ doc }) => doc))).toEqual([[hit._source], [hit._source]]);
    const lines = node.seen[0]?.body.split('\n').map((line) => line && JSON.parse(line)) ?? [];
    expect(lines[0]).toEqual({ index: 'talks', allow_partial_search_results: false });
  });

  it.each(PARTIAL)('is retried, then refused, never answered in part: %s', async (_, reply) => {
    const node = await nodeOf(() => reply);
    const { call, faults } = connect([node.url]);
    await expect(call().search(TWO)).rejects.toMatchObject({ reason: { kind: 'archive-unavailable' } });
    expect([node.seen.length, faults.length]).toEqual([reply === 'cut' ? 3 : 2, 1]);
  });

  it.each(PARTIAL)('is answered by another node if one fails: %s', async (_, reply) => {
    const nodes = [await nodeOf(() => reply), await nodeOf(() => ({ body: good }))];
    const { call, faults } = connect(nodes.map(({ url }) => url));
    for (let time = 0; time < 3; time += 1) expect(await call().search(TWO)).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('is answered if one node dies, and the node asked next was searching on it', async () => {
    const dead = await nodeOf(() => 'cut');
    let searches = 0;
    const next = await nodeOf(() => {
      searches += 1;
      return { body: searches === 1 ? { responses: [item(), { error: { type: 'x' }, status: 503 }] } : good };
    });
    const { call, faults } = connect([dead.url, next.url]);
    expect(await call().search(TWO)).toHaveLength(2);
    expect([dead.seen.length, searches, faults]).toEqual([1, 2, []]);
  });

  it('ends at its time limit if no node answers', async () => {
    const nodes = [await nodeOf(() => 'hang'), await nodeOf(() => 'hang'), await nodeOf(() => 'hang')];
    const { call } = connect(nodes.map(({ url }) => url));
    const limited = call(300);
    await expect(limited.search(TWO)).rejects.toMatchObject({ reason: { kind: 'archive-unavailable' } });
    await expect(limited.search(TWO)).rejects.toMatchObject({ reason: { kind: 'archive-unavailable' } });
    expect(nodes.flatMap(({ seen }) => seen).length).toBeLessThanOrEqual(2);
  });

  it('distinguishes a missing index from an unreachable one', async () => {
    const gone = {
      error: { type: 'index_not_found_exception', reason: 'no such index [talks]' },
      status: 404,
    };
    const node = await nodeOf(({ path }) =>
      path === '/_msearch' ? { body: { responses: [item(), gone] } } : { status: 404, body: gone },
    );
    const { call } = connect([node.url]);
    await expect(call().search(TWO)).rejects.toThrow(IndexGone);
    await expect(call().get('talks', [{ id: 'a' }])).rejects.toThrow(IndexGone);
  });
});

describe('documents of a cluster', () => {
  const IDS = [{ id: 'a#1', routing: 'a' }, { id: 'a#2' }];

  it('are undefined if the index lacks them', async () => {
    const node = await nodeOf(() => ({
      body: { docs: [{ found: true, _source: { a: 1 } }, { found: false }] },
    }));
    expect(await connect([node.url]).call().get('talks', IDS)).toEqual([{ a: 1 }, undefined]);
    expect(node.seen[0]?.path).toBe('/talks/_mget?realtime=false');
  });

  it.each([
    ['one of two failed', { docs: [{ found: true, _source: 1 }, { error: { type: 'no_shard_available' } }] }],
    ['one of two is missing', { docs: [{ found: true, _source: 1 }] }],
    ['one is neither found nor missed', { docs: [{ found: true, _source: 1 }, {}] }],
  ])('are refused if %s', async (_, body) => {
    const node = await nodeOf(() => ({ body }));
    const getting = connect([node.url]).call().get('talks', IDS);
    await expect(getting).rejects.toMatchObject({ reason: { kind: 'archive-unavailable' } });
  });
});

describe('credentials', () => {
  const [password, apiKey] = ['open-sesame-0815', 'a2V5LWFiYzpzZWNyZXQ='];
  const cause = { type: 'security_exception', reason: 'no permissions' };
  const refused = { error: { ...cause, root_cause: [cause] } };

  it.each([
    ['a password', { user: 'talks-reader', password }, `Basic ${btoa(`talks-reader:${password}`)}`],
    ['a key', { apiKey }, `ApiKey ${apiKey}`],
  ])('are sent: %s', async (_, credentials, authorization) => {
    const node = await nodeOf(() => ({ body: good }));
    await connect([node.url], { credentials }).call().search(TWO);
    expect(node.seen[0]?.headers.authorization).toBe(authorization);
  });

  it.each([
    ['a wrong password', 401, { user: 'talks-reader', password }, /does not accept the credentials/],
    ['a wrong key', 401, { apiKey }, /does not accept the credentials/],
    ['a role that lacks rights', 403, { apiKey }, /does not allow this user .* no permissions/],
  ])(
    'cause a report to the operator if refused, without the secrets: %s',
    async (_, status, credentials, words) => {
      const node = await nodeOf(() => ({ status, body: { ...refused, status } }));
      const { call, faults } = connect([node.url], { credentials });
      const asked = await call()
        .search(TWO)
        .catch((error: unknown) => error);
      expect(asked).toMatchObject({ reason: { kind: 'archive-unavailable' } });
      const archive = { nodes: [node.url], prefix: 'talks', credentials };
      const opened = await openArchive({ archive, onFault: (error) => faults.push(error) }).catch(
        (error: unknown) => error,
      );
      expect(opened).toBeInstanceOf(UserError);
      expect(String(opened)).toMatch(words);
      const told = inspect([asked, opened, faults], { depth: 20, showHidden: true });
      expect(told).toMatch(words);
      for (const secret of [password, apiKey, btoa(`talks-reader:${password}`)])
        expect(told).not.toContain(secret);
      // The search request holds the question of a member: it must not reach a log either.
      expect(told).not.toContain('_msearch');
    },
  );
});
