import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packVector, quantise, unpackVector } from '../../../../src/core/meaning/vectors/quantisedVector.ts';
import { multiply, unitVector } from './unitVectors.ts';

describe('a quantised vector', () => {
  it('has product 1 with its unit vector, and errors below one step', () => {
    fc.assert(
      fc.property(unitVector(48), (vector) => {
        const { values, scale } = quantise(vector);
        expect(multiply(values, vector) * scale).toBeCloseTo(1, 6);
        expect(Math.max(...values.map(Math.abs))).toBe(127);
        const off = vector.map((value, at) => Math.abs(value - scale * (values[at] as number)));
        expect(Math.max(...off)).toBeLessThan(scale);
      }),
    );
  });

  it('of length 0 has values and scale 0', () => {
    expect(quantise(new Float32Array(16))).toEqual({ values: new Int8Array(16), scale: 0 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('throws RangeError for a value of %s', (value) => {
    expect(() => quantise(Float32Array.of(0.5, value))).toThrow(RangeError);
  });

  it('is the same after packing, at any byte offset', () => {
    fc.assert(
      fc.property(unitVector(16), fc.nat({ max: 9 }), (vector, before) => {
        const bytes = packVector(quantise(vector));
        const among = new Uint8Array(before + bytes.length + 3);
        among.set(bytes, before);
        const found = unpackVector(among.subarray(before, before + bytes.length), 16);
        expect(found).toEqual(quantise(vector));
      }),
    );
  });

  it('is undefined for invalid bytes', () => {
    const bytes = packVector(quantise(new Float32Array(16).fill(0.25)));
    const scaled = (scale: number): Uint8Array => packVector({ values: new Int8Array(16), scale });
    expect(unpackVector(bytes, 32)).toBeUndefined();
    expect(unpackVector(bytes.subarray(1), 16)).toBeUndefined();
    for (const scale of [Number.NaN, Number.POSITIVE_INFINITY, -1])
      expect(unpackVector(scaled(scale), 16)).toBeUndefined();
  });
});
