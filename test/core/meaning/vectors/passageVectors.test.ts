import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, normalise } from '../../../../src/core/meaning/encoder/encoder.ts';
import { createPassageVectors, packEncoding } from '../../../../src/core/meaning/vectors/passageVectors.ts';
import { createRecordRuns } from '../../../../src/core/meaning/vectors/recordRuns.ts';

const DIMENSIONS = 64;
/** Makes a vector from a seed. Like encoder vectors, the vectors are near a common one. */
const vectorFrom = (seed: number, common: number): Float32Array => {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return normalise(Float32Array.from({ length: DIMENSIONS }, (_, at) => random() + common * (at % 3)));
};

describe('the vectors of passages', () => {
  it('approximate the cosines of a passage and of its sentences', () => {
    const seed = fc.integer({ min: 1, max: 2 ** 31 });
    fc.assert(
      fc.property(seed, fc.array(seed, { minLength: 2, maxLength: 5 }), seed, (passage, sentences, asked) => {
        const vectors = createPassageVectors(DIMENSIONS);
        const encoding = {
          vector: vectorFrom(passage, 0.5),
          sentences: sentences.map((one) => vectorFrom(one, 0.5)),
        };
        const slot = vectors.put(packEncoding(encoding));
        const question = vectorFrom(asked, 0.5);
        const near = vectors.nearness(question, slot ?? -1);
        expect(near.passage).toBeCloseTo(cosine(question, encoding.vector), 1);
        expect(near.sentences).toHaveLength(sentences.length);
        near.sentences.forEach((value, at) => {
          const true_ = cosine(question, encoding.sentences[at] ?? question);
          expect(Math.abs(value - true_)).toBeLessThan(0.25);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('rebuild a sentence with a smaller error than its passage has', () => {
    let [rebuilt, passageAlone] = [0, 0];
    for (let seed = 1; seed <= 40; seed += 1) {
      const vectors = createPassageVectors(DIMENSIONS);
      const sentences = [vectorFrom(seed * 7, 0.5), vectorFrom(seed * 13, 0.5)];
      const vector = normalise(
        Float32Array.from(
          { length: DIMENSIONS },
          (_, at) => (sentences[0]?.[at] ?? 0) + (sentences[1]?.[at] ?? 0),
        ),
      );
      const question = vectorFrom(seed * 31, 0.5);
      const near = vectors.nearness(question, vectors.put(packEncoding({ vector, sentences })) ?? -1);
      const [true_ = 0] = sentences.map((sentence) => cosine(question, sentence));
      rebuilt += Math.abs((near.sentences[0] ?? 0) - true_);
      passageAlone += Math.abs(near.passage - true_);
    }
    expect(rebuilt).toBeLessThan(0.7 * passageAlone);
  });

  it('store no extra bytes for a single sentence, and reject bytes that are not a vector', () => {
    const vectors = createPassageVectors(DIMENSIONS);
    const vector = vectorFrom(3, 0);
    expect(packEncoding({ vector, sentences: [vector] })).toHaveLength(DIMENSIONS + 4);
    expect(vectors.put(new Uint8Array(10))).toBeUndefined();
    expect(vectors.put(new Uint8Array(DIMENSIONS + 4 + 3))).toBeUndefined();
    expect(vectors.size).toBe(0);
  });
});

it('record runs do not overlap, and freed room is reused', () => {
  const runs = createRecordRuns(2);
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const first = runs.put(bytes(1, 1, 2, 2));
  const second = runs.put(bytes(3, 3));
  expect([...runs.read(first, 2), ...runs.read(second, 1)]).toEqual([1, 1, 2, 2, 3, 3]);
  runs.take(first, 2);
  expect(runs.put(bytes(4, 4, 5, 5))).toBe(first);
  const many = Array.from({ length: 3_000 }, (_, at) => runs.put(bytes(at % 256, 7)));
  expect(many.every((at, place) => runs.read(at, 1)[0] === place % 256)).toBe(true);
  expect([...runs.read(second, 1)]).toEqual([3, 3]);
});
