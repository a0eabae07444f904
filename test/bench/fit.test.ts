import { describe, expect, it } from 'vitest';
import { quantile } from '../../bench/quantile.ts';
import { fitCases, fitChoices } from '../../bench/tune/fit.ts';

describe('fitChoices', () => {
  it('learns which column is higher in the right candidates', () => {
    const choices = Array.from({ length: 40 }, (_, at) => ({
      rows: [
        [1 + at, at % 3],
        [at, (at + 1) % 3],
        [at, (at + 2) % 3],
      ],
      isRight: [true, false, false],
      weight: 1,
    }));
    const [telling = 0, noise = 0] = fitChoices(choices, 0.001);
    expect(telling).toBeGreaterThan(Math.abs(noise));
  });
});

describe('fitCases', () => {
  it('learns the share of right cases', () => {
    const cases = Array.from({ length: 100 }, (_, at) => ({
      row: [at % 2],
      isRight: at % 10 < (at % 2 ? 9 : 2),
      weight: 1,
    }));
    const [slope = 0, bias = 0] = fitCases(cases, 0);
    const probability = (value: number): number => 1 / (1 + Math.exp(-bias - slope * value));
    expect(probability(1)).toBeCloseTo(0.8, 1);
    expect(probability(0)).toBeCloseTo(0.2, 1);
  });
});

describe('quantile', () => {
  it('returns the value below which the given share of values lies', () => {
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(3);
    expect(quantile([1], 0.95)).toBe(1);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
