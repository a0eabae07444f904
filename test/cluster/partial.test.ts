import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { articleKey } from '../../src/core/corpus/index.ts';
import { openArchive, openArchiveWriter } from '../../src/core/serving/opensearch/openArchive.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import type { NodeReply } from '../core/serving/opensearch/fakeNode.ts';
import { onFault } from './archive.ts';
import { sharedNode } from './cluster.ts';
import { startFaultProxy } from './faultProxy.ts';

const node = await sharedNode();

interface Answer {
  responses?: { _shards: { failed: number }; timed_out: boolean }[];
  docs?: object[];
}

/** Returns a function that spoils the last item of an answer. */
const spoil =
  (last: 'shard' | 'time' | 'item') =>
  (reply: NodeReply): NodeReply => {
    if (typeof reply === 'string') return reply;
    const answer = JSON.parse(String(reply.body)) as Answer;
    const found = answer.responses?.at(-1);
    if (found && last === 'shard') found._shards.failed = 1;
    else if (found && last === 'time') found.timed_out = true;
    else if (answer.responses) answer.responses.splice(-1);
    else if (last === 'shard') answer.docs?.splice(-1, 1, { error: { type: 'no_shard_available' } });
    else answer.docs?.splice(-1);
    return { ...reply, body: answer };
  };

describe.skipIf(!node)('a bot whose node answers in part or not at all', () => {
  it('reports the archive as unavailable for every query, and never takes a part for the whole', async () => {
    let meddle: ((reply: NodeReply) => NodeReply) | undefined;
    const proxy = await startFaultProxy(node ?? '', async ({ path }, pass) => {
      if (!meddle) return undefined;
      return /_msearch|_mget/.test(path) ? meddle(await pass()) : meddle === hang ? 'hang' : undefined;
    });
    onTestFinished(proxy.close);
    const hang = (): NodeReply => 'hang';
    const corpus = join(PACKAGE_ROOT, 'examples/corpus');
    const archive = { nodes: [proxy.url], prefix: `test-${randomUUID()}` };
    const writer = await openArchiveWriter({ archive, corpus, processes: 1, release: '0', onFault });
    onTestFinished(writer.close);
    await writer.write();

    for (const meddling of [spoil('shard'), spoil('time'), spoil('item'), hang]) {
      meddle = undefined;
      // A new bot for each fault, without caches.
      const bot = await openArchive({ archive, onFault });
      const { listed } = await bot.sources(0, 1);
      const key = articleKey(listed[0]?.article.id ?? '');
      meddle = meddling;
      const calls = {
        ask: () => bot.ask('how old is the youngest of the jailed fishermen'),
        filtered: () => bot.ask('how old are they', { article: listed[0]?.article.title ?? '' }),
        unknown: () => bot.ask('Xylophone quarks?'),
        quote: () => bot.quote({ speaker: 'Tshadi', about: 'dam' }),
        quotations: () => bot.quotations(),
        verify: () => bot.verify('The dam is ours. The water is a matter for talks', 'Tshadi'),
        read: () => bot.read(key, 1, 5),
        sources: () => bot.sources(0, 5),
      };
      const told = Object.entries(calls).map(
        async ([name, call]) => [name, await call().catch((error: unknown) => error)] as const,
      );
      for (const one of await Promise.all(told))
        expect(one).toMatchObject([one[0], { reason: { kind: 'archive-unavailable' } }]);
      expect(await bot.speakers('tsha')).toEqual([]);
      expect(await bot.articles('tuna')).toEqual([]);
      meddle = undefined;
      expect((await calls.ask()).kind).toBe('answered');
      await bot.close();
    }
  });
});
