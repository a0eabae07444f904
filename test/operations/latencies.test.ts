import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLatencies } from '../../src/operations/latencies.ts';

it('has no percentile before the first answer', () => {
  expect(createLatencies().times()).toEqual({ count: 0, p50: undefined, p95: undefined });
});

it('returns the median and the 95th percentile by nearest rank', () => {
  const latencies = createLatencies();
  for (const milliseconds of [5, 1, 4, 2, 3]) latencies.add(milliseconds);
  expect(latencies.times()).toEqual({ count: 5, p50: 3, p95: 5 });
  for (let n = 6; n <= 100; n += 1) latencies.add(n);
  expect(latencies.times()).toEqual({ count: 100, p50: 50, p95: 95 });
});

it('counts all latencies and keeps the latest', () => {
  const latencies = createLatencies(10);
  for (let n = 0; n < 1_000; n += 1) latencies.add(9_999);
  for (let n = 0; n < 10; n += 1) latencies.add(1);
  expect(latencies.times()).toEqual({ count: 1_010, p50: 1, p95: 1 });
});

it('returns percentiles that occurred, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }), (all) => {
      const latencies = createLatencies(16);
      for (const one of all) latencies.add(one);
      const { count, p50 = Number.NaN, p95 = Number.NaN } = latencies.times();
      const kept = all.slice(-16);
      expect(count).toBe(all.length);
      expect(kept).toContain(p50);
      expect(kept).toContain(p95);
      expect(p50).toBeLessThanOrEqual(p95);
      expect(kept.filter((one) => one <= p50).length).toBeGreaterThanOrEqual(kept.length / 2);
    }),
  );
});
