import { expect, it } from 'vitest';
import { atOnce, inTurns, type Steps } from '../../src/shared/inTurns.ts';

const work = function* (steps: number, step: () => void): Steps<string> {
  for (let at = 0; at < steps; at += 1) {
    step();
    yield;
  }
  return 'done';
};

const busy = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

it('lets other work run between the steps', async () => {
  const happened: string[] = [];
  const working = inTurns(
    work(3, () => {
      busy(12);
      happened.push('step');
    }),
  );
  setImmediate(() => happened.push('other'));
  expect(await working).toBe('done');
  expect(happened.indexOf('other')).toBeLessThan(happened.lastIndexOf('step'));
});

it('runs all steps at once on demand, and passes on a failure', async () => {
  let steps = 0;
  expect(atOnce(work(3, () => (steps += 1)))).toBe('done');
  expect(steps).toBe(3);
  const failing = (): never => {
    throw new Error('broken');
  };
  await expect(inTurns(work(1, failing))).rejects.toThrow('broken');
});
