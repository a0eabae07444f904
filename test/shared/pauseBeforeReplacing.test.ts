import { expect, it } from 'vitest';
import { pauseBeforeReplacing } from '../../src/shared/index.ts';

const pausesAt = (...seconds: readonly number[]): number[] => {
  let at = 0;
  const pause = pauseBeforeReplacing(() => at);
  return seconds.map((second) => {
    at = second * 1_000;
    return pause();
  });
};

it('replaces a worker at once if the last loss was long ago', () => {
  expect(pausesAt(0, 61, 200)).toEqual([0, 0, 0]);
});

it('waits longer after each loss in a row, and starts afresh after a quiet minute', () => {
  const loop = [0, 1, 3, 6, 11, 20, 37, 68, 99];
  expect(pausesAt(...loop)).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(pausesAt(0, 1, 62)).toEqual([0, 1_000, 0]);
});
