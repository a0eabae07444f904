import { expect, it } from 'vitest';
import { oneAtATime } from '../../../src/core/serving/oneAtATime.ts';

it('runs one at a time, and lets calls during a run share the next run', async () => {
  const gates: (() => void)[] = [];
  let begun = 0;
  const run = oneAtATime(() => {
    begun += 1;
    return new Promise<number>((resolve) => gates.push(() => resolve(gates.length)));
  });
  const first = run();
  await new Promise(setImmediate);
  const [second, third] = [run(), run()];
  expect(second).toBe(third);
  expect(begun).toBe(1);
  gates[0]?.();
  await first;
  await new Promise(setImmediate);
  expect(begun).toBe(2);
  gates[1]?.();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
});

it('continues after a failed run', async () => {
  let runs = 0;
  const run = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('first');
    return runs;
  });
  await expect(run()).rejects.toThrow('first');
  expect(await run()).toBe(2);
});
