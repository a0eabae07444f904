import { describe, expect, it } from 'vitest';
import { bestWindow, orderedPairs } from '../../../src/core/answers/rankPassages.ts';

describe('bestWindow', () => {
  it('sums each term once within fifteen words', () => {
    expect(bestWindow([0, 0, 1, 2], [0, 3, 10, 30], [1, 2, 4])).toBe(4);
    expect(bestWindow([0, 1, 2], [0, 10, 20], [1, 2, 4])).toBe(6);
    expect(bestWindow([], [], [1, 2, 4])).toBe(0);
  });
});

describe('orderedPairs', () => {
  it('sums the lesser weight of each pair of neighbours in question order, once per pair', () => {
    expect(orderedPairs([0, 1, 0, 1], [0, 1, 5, 6], [0, 1, 2], [3, 2, 1])).toBe(2);
    expect(orderedPairs([1, 0], [0, 1], [0, 1, 2], [3, 2, 1])).toBe(0);
  });

  it('allows one more word between a pair than the question has', () => {
    expect(orderedPairs([0, 1], [0, 4], [0, 3], [3, 2])).toBe(2);
    expect(orderedPairs([0, 1], [0, 5], [0, 3], [3, 2])).toBe(0);
  });
});
