import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centralities,
  termSimilarities,
  vectorSimilarities,
} from '../../../../src/core/answers/overview/centrality.ts';

const termsOf = (words: string) => ({ terms: new Map(words.split(' ').map((word) => [word, 1])) });

describe('centralities', () => {
  it('are greatest for the sentence that resembles most others', () => {
    const sentences = ['truce prisoners doha', 'truce prisoners swap', 'truce doha talks', 'weather rain'];
    const ranks = centralities(termSimilarities(sentences.map(termsOf)), [1, 1, 1, 1]);
    expect(ranks.indexOf(Math.max(...ranks))).toBe(0);
    expect(ranks.indexOf(Math.min(...ranks))).toBe(3);
  });

  it('lean towards the greater prior', () => {
    const alike = [
      [1, 0.5],
      [0.5, 1],
    ];
    const [first = 0, second = 0] = centralities(alike, [1, 3]);
    expect(second).toBeGreaterThan(first);
  });

  it('sum to one and are never negative', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
          minLength: 4,
          maxLength: 4,
        }),
        fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (similarities, prior) => {
          const ranks = centralities(similarities, prior);
          expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 6);
          expect(Math.min(...ranks)).toBeGreaterThanOrEqual(0);
        },
      ),
    ));
});

describe('vectorSimilarities', () => {
  it('ignore the component that all vectors share', () => {
    const common = [1, 1, 0, 0];
    const vectors = [
      [0, 0, 1, 0],
      [0, 0, 1, 0.1],
      [0, 0, 0, 1],
    ].map((own) => Float32Array.from(own, (value, at) => value + (common[at] as number)));
    const [[, near = 0, far = 1] = []] = vectorSimilarities(vectors);
    expect(near).toBeGreaterThan(0.8);
    expect(far).toBe(0);
  });
});
