import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSentences } from '../../../src/core/answers/evidence.ts';

describe('chooseSentences', () => {
  it('takes the likelier of sentences of equal length, and the first of equals', () => {
    expect(chooseSentences([0, 3, 0], [100, 100, 100])).toEqual([1]);
    expect(chooseSentences([1, 1], [100, 100])).toEqual([0]);
  });

  it('takes the shorter of two equally likely sentences', () => {
    expect(chooseSentences([1, 1], [200, 100])).toEqual([1]);
  });

  it('adds a second likely sentence, the best first', () => {
    expect(chooseSentences([1, 1.2, -5, -5], [80, 80, 80, 80])).toEqual([1, 0]);
  });

  it('adds no sentence that is long or unlikely, or that makes the choice more than half of the paragraph', () => {
    expect(chooseSentences([1, 1.2, -5], [300, 80, 500])).toEqual([1]);
    expect(chooseSentences([-3, 1.2, -5, -5], [80, 80, 80, 80])).toEqual([1]);
    expect(chooseSentences([1, 1.2], [80, 80])).toEqual([1]);
  });

  it('chooses one or two different sentences, never one that scores -Infinity', () => {
    const sentence = fc.record({
      score: fc.oneof(fc.double({ min: -20, max: 20, noNaN: true }), fc.constant(Number.NEGATIVE_INFINITY)),
      length: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        fc.pre(sentences.some(({ score }) => Number.isFinite(score)));
        const chosen = chooseSentences(
          sentences.map(({ score }) => score),
          sentences.map(({ length }) => length),
        );
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length).toBeGreaterThan(0);
        expect(chosen.length).toBeLessThanOrEqual(2);
        for (const at of chosen) expect(sentences[at]?.score).toBeGreaterThan(Number.NEGATIVE_INFINITY);
      }),
    );
  });
});
