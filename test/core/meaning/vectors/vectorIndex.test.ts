import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise } from '../../../../src/core/meaning/vectors/quantisedVector.ts';
import { createVectorIndex } from '../../../../src/core/meaning/vectors/vectorIndex.ts';
import { encodedVectors, multiply, unitVector } from './unitVectors.ts';

const everySlot = (): boolean => true;

describe('an index of vectors', () => {
  it('gives the cosine of each vector with a question', () => {
    const dimensions = fc.constantFrom(16, 48, 384);
    const vectors = dimensions.chain((one) => fc.array(unitVector(one), { minLength: 2, maxLength: 12 }));
    fc.assert(
      fc.property(vectors, ([question = new Float32Array(), ...vectors]) => {
        const index = createVectorIndex(question.length);
        for (const vector of vectors) {
          const { values, scale } = quantise(vector);
          const slot = index.put({ values, scale });
          expect(index.cosine(question, slot)).toBeCloseTo(multiply(question, values) * scale, 3);
          expect(index.cosine(vector, slot)).toBeCloseTo(1, 3);
        }
      }),
    );
  });

  it('finds the nearest accepted vectors: the best first, the lowest slot first on a tie', () => {
    const few = fc.array(unitVector(16), { minLength: 1, maxLength: 5 });
    const picks = fc.array(fc.record({ pick: fc.nat(), isIn: fc.boolean() }), { maxLength: 700 });
    fc.assert(
      fc.property(unitVector(16), few, picks, fc.nat({ max: 30 }), (question, vectors, picks, limit) => {
        const index = createVectorIndex(16);
        const isIn = new Map(
          picks.map(({ pick, isIn }) => [
            index.put(quantise(vectors[pick % vectors.length] as Float32Array)),
            isIn,
          ]),
        );
        const expected = [...isIn.keys()]
          .filter((slot) => isIn.get(slot))
          .map((slot) => ({ slot, cosine: index.cosine(question, slot) }))
          .sort((a, b) => b.cosine - a.cosine || a.slot - b.slot)
          .slice(0, limit);
        expect(index.nearest(question, limit, (slot) => isIn.get(slot) === true)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('holds the vectors put and not taken, and fills free slots before it grows', () => {
    const steps = fc.array(fc.record({ vector: unitVector(16), taken: fc.option(fc.nat()) }));
    fc.assert(
      fc.property(steps, unitVector(16), (steps, question) => {
        const index = createVectorIndex(16);
        const held = new Map<number, Float32Array>();
        let most = 0;
        for (const { vector, taken } of steps) {
          const slot = index.put(quantise(vector));
          expect(held.has(slot)).toBe(false);
          held.set(slot, vector);
          most = Math.max(most, held.size);
          expect(slot).toBeLessThan(Math.ceil(most / 256) * 256);
          const gone = taken === null ? undefined : [...held.keys()][taken % held.size];
          if (gone === undefined) continue;
          index.take(gone);
          held.delete(gone);
          expect(() => index.take(gone)).toThrow(RangeError);
          expect(() => index.cosine(question, gone)).toThrow(RangeError);
        }
        expect(index.size).toBe(held.size);
        const found = index.nearest(question, Number.POSITIVE_INFINITY, everySlot);
        expect(found.map(({ slot }) => slot).sort()).toEqual([...held.keys()].sort());
        for (const { slot, cosine } of found)
          expect(cosine).toBeCloseTo(multiply(question, held.get(slot) as Float32Array), 1);
      }),
    );
  });

  it('keeps its vectors when it grows', () => {
    const vectors = encodedVectors(3_000, 384);
    const index = createVectorIndex(384);
    const slots = vectors.map((vector) => index.put(quantise(vector)));
    vectors.forEach((vector, at) => {
      expect(index.cosine(vector, slots[at] as number)).toBeCloseTo(1, 3);
    });
  });

  it('finds at least 98 % of the true 24 nearest', () => {
    const vectors = encodedVectors(4_000, 384);
    const questions = vectors.splice(0, 20);
    const index = createVectorIndex(384);
    const slots = vectors.map((vector) => index.put(quantise(vector)));
    const shares = questions.map((question) => {
      const cosines = new Map(
        slots.map((slot, at) => [slot, multiply(question, vectors[at] as Float32Array)]),
      );
      const nearest = slots.toSorted((a, b) => (cosines.get(b) as number) - (cosines.get(a) as number));
      const found = new Set(index.nearest(question, 24, everySlot).map(({ slot }) => slot));
      return nearest.slice(0, 24).filter((slot) => found.has(slot)).length / 24;
    });
    const recall = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it.each([16, 384, 1_024, 8_192])(
    'does not overflow with the largest values in %d dimensions',
    (dimensions) => {
      const index = createVectorIndex(dimensions);
      const all = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions));
      const slots = [127, -128].map((value) =>
        index.put({ values: new Int8Array(dimensions).fill(value), scale: 1 / 128 / Math.sqrt(dimensions) }),
      );
      expect(slots.map((slot) => index.cosine(all, slot))).toEqual([
        expect.closeTo(127 / 128, 3),
        expect.closeTo(-1, 3),
      ]);
    },
  );

  it.each([0, 8, 20, -16, Number.NaN])('throws for %d dimensions', (dimensions) => {
    expect(() => createVectorIndex(dimensions)).toThrow(/multiple of 16/);
  });

  it('throws for an invalid vector, question or slot', () => {
    const index = createVectorIndex(16);
    const values = new Int8Array(16);
    expect(() => index.put({ values: new Int8Array(32), scale: 1 })).toThrow(/32 dimensions, not 16/);
    for (const scale of [Number.NaN, -1, Number.POSITIVE_INFINITY])
      expect(() => index.put({ values, scale })).toThrow(RangeError);
    expect(index.size).toBe(0);
    expect(() => index.nearest(new Float32Array(32), 1, everySlot)).toThrow(/32 dimensions, not 16/);
    expect(() => index.nearest(new Float32Array(16).fill(Number.NaN), 1, everySlot)).toThrow(RangeError);
    for (const slot of [-1, 0, 0.5, 256]) expect(() => index.take(slot)).toThrow(RangeError);
  });
});
