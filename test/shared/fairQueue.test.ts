import { describe, expect, it } from 'vitest';
import { createFairQueue, TooMany } from '../../src/shared/fairQueue.ts';

const never = new AbortController().signal;

/** Opens a queue. The test ends its works, in the order in which they began. */
const opened = (limits: Parameters<typeof createFairQueue>[0]) => {
  const run = createFairQueue(limits);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const begin = (asker: string, name: string, signal: AbortSignal = never): Promise<string> =>
    run(asker, signal, () => {
      begun.push(name);
      return new Promise((resolve) => ends.push(() => resolve(name)));
    });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await settle();
  };
  return { begin, begun, end, settle };
};

describe('createFairQueue', () => {
  it('limits concurrent works, and lets askers take turns', async () => {
    const { begin, begun, end, settle } = opened({ atOnce: 2, mostWaiting: 9 });
    const works = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1'].map((name) => begin(name.charAt(0), name));
    await settle();
    expect(begun).toEqual(['a1', 'a2']);
    for (let n = 0; n < 6; n += 1) await end();
    expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4']);
    expect(await Promise.all(works)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'c1']);
  });

  it('rejects works beyond the waiting limit, and accepts more when there is room', async () => {
    const { begin, begun, end, settle } = opened({ atOnce: 1, mostWaiting: 1 });
    const works = [begin('a', 'a1'), begin('b', 'b1')];
    await settle();
    await expect(begin('c', 'c1')).rejects.toThrow(TooMany);
    await end();
    works.push(begin('c', 'c2'));
    await end();
    await end();
    await Promise.all(works);
    expect(begun).toEqual(['a1', 'b1', 'c2']);
  });

  it('drops an aborted work that waits, and goes on after a failing work', async () => {
    const late = new AbortController();
    const run = createFairQueue({ atOnce: 1, mostWaiting: 2 });
    const failing = run('a', never, () => Promise.reject(new Error('no')));
    const waiting = run('b', late.signal, async () => 'b');
    const next = run('c', never, async () => 'c');
    late.abort(new Error('late'));
    await expect(waiting).rejects.toThrow('late');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('c');
    await expect(run('b', late.signal, async () => 'b')).rejects.toThrow('late');
    expect(await run('b', never, async () => 'b2')).toBe('b2');
  });
});
