import { describe, expect, it } from 'vitest';
import {
  auroc,
  belowAtShare,
  calibrationError,
  firstRight,
  mean,
} from '../../../src/core/evaluation/measures.ts';

describe('measures', () => {
  it('mean of none is 0', () => {
    expect(mean([])).toBe(0);
    expect(mean([1, 2])).toBe(1.5);
  });

  it('firstRight counts from 1', () => {
    expect(firstRight([false, true, true])).toBe(2);
    expect(firstRight([false])).toBe(Number.POSITIVE_INFINITY);
  });

  it('auroc counts ties half', () => {
    expect(auroc([0.9, 0.5], [0.5, 0.1])).toBe(0.875);
    expect(auroc([0.1], [0.9])).toBe(0);
  });

  it('belowAtShare is the share of negatives below a threshold that at most this share of positives are below', () => {
    const positives = Array.from({ length: 20 }, (_, n) => (n + 1) / 100);
    expect(belowAtShare(positives, [0, 0.015, 0.02, 0.5], 0.05)).toBe(0.5);
    expect(belowAtShare(positives.slice(0, 19), [0, 0.015, 0.02, 0.5], 0.05)).toBe(0.25);
    expect(belowAtShare([0.1, ...positives.fill(0.1)], [0.05, 0.1], 0.05)).toBe(0.5);
    expect(belowAtShare([0.5], [], 0.05)).toBe(0);
  });

  it('calibrationError is 0 if the shares match the confidences', () => {
    const cases = (right: number, confidence: number) =>
      Array.from({ length: 10 }, (_, at) => ({ confidence, isRight: at < right }));
    expect(calibrationError([...cases(8, 0.8), ...cases(2, 0.2)])).toBeCloseTo(0);
    expect(calibrationError(cases(0, 1))).toBe(1);
    expect(calibrationError([])).toBe(0);
  });
});
