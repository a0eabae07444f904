import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { NodeRequest } from '../../core/serving/opensearch/fakeNode.ts';
import { startFaultProxy } from '../faultProxy.ts';

import {
  answersBy,
  bulk,
  endOf,
  expectedOf,
  is,
  node,
  openServed,
  shared,
  startCorpus,
  startWriter,
  toldBy,
  write,
} from './writing.ts';

type When = readonly [name: string, is: (request: NodeRequest) => boolean, nth: number, isPassed: boolean];
/** Where a writer of a whole edition is killed, and of changes. `isPassed`: the request it dies of is done all the same. */
const WHOLE: readonly When[] = [
  ['while it reads', is('GET', /^\/_cat\/plugins/), 1, false],
  ['before it makes an index', is('PUT', /-texts-/), 1, false],
  ['with its first documents', bulk, 1, true],
  ['between documents and counts', is('POST', /\/_count/), 1, false],
  ['before the aliases', is('POST', /^\/_aliases/), 1, false],
  ['after the aliases, before the ledger', is('POST', /^\/_aliases/), 1, true],
  ['before it deletes the old edition', is('DELETE', /-texts-/), 1, false],
];
const CHANGES: readonly When[] = [
  ['in the journal', is('PUT', /_doc\/journal-\d/), 1, true],
  ['before the journal’s head', is('PUT', /_doc\/journal(?!-)/), 1, false],
  ['after the journal’s head', is('PUT', /_doc\/journal(?!-)/), 1, true],
  ['before what it wrote is seen', bulk, 1, true],
  ['between what is said and what is counted', is('', /-texts-.*\/_refresh/), 1, true],
  ['in the midst of what is counted', bulk, 2, true],
  ['before the journal is taken away', is('DELETE', /_doc\/journal(?!-)/), 1, false],
  ['after the journal is taken away', is('DELETE', /_doc\/journal(?!-)/), 1, true],
];

describe.skipIf(!shared)('a writer that is killed', () => {
  it.each([
    ...WHOLE.map((when) => [when[0], '--whole', when] as const),
    ...CHANGES.map((when) => [when[0], '', when] as const),
  ])('%s leaves what served, and the next one ends right %s', async (_, option, [, isIt, nth, isPassed]) => {
    const prefix = `test-${randomUUID()}`;
    const { corpus, change } = await startCorpus();
    const [before, after] = await expectedOf();
    // Every index that there is makes the next one take longer.
    onTestFinished(async () => {
      await fetch(`${node}/${prefix}-*`, { method: 'DELETE' });
    });
    await write(prefix, corpus);
    const served = await openServed(prefix, corpus);
    expect(await answersBy(served)).toEqual(before.answers);

    await change();
    let met = 0;
    let kill = (): void => undefined;
    const proxy = await startFaultProxy(node, async (request, pass) => {
      if (!isIt(request)) return undefined;
      met += 1;
      if (met !== nth) return undefined;
      if (isPassed) await pass();
      kill();
      return 'hang';
    });
    onTestFinished(proxy.close);
    const child = startWriter(proxy.url, prefix, corpus, ...(option === '' ? [] : [option]));
    kill = () => child.kill('SIGKILL');
    expect((await endOf(child)).code).toBeNull();
    // Each is answered as before or as from now on.
    for (const [at, answer] of (await answersBy(served)).entries())
      expect([before.answers[at], after.answers[at]]).toContainEqual(answer);

    await write(prefix, corpus);
    const fresh = await openServed(prefix, corpus);
    expect(await toldBy(fresh)).toEqual(after);
    await expect.poll(() => toldBy(served), { interval: 500 }).toEqual(after);
    const listed = await fetch(`${node}/_cat/indices/${prefix}-*?h=index`);
    const indexes = (await listed.text()).trim().split('\n');
    // The ledger, the requests and one edition.
    expect(indexes).toHaveLength(5);
  });
});
