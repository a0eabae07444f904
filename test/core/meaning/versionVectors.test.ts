import { expect, it } from 'vitest';
import { normalise } from '../../../src/core/meaning/encoder/encoder.ts';
import { createPassageVectors, packEncoding } from '../../../src/core/meaning/vectors/passageVectors.ts';
import { createVersions } from '../../../src/core/meaning/versionVectors.ts';
import { atOnce } from '../../../src/shared/inTurns.ts';
import { madeUpArticle } from './madeUp.ts';

const payload = (seed: number): Uint8Array =>
  packEncoding({
    vector: normalise(Float32Array.from({ length: 16 }, (_, at) => (at + seed) % 5)),
    sentences: [],
  });

it('beyond the limit, the passages that received a vector first lose it first', () => {
  const vectors = createPassageVectors(16);
  const { versionSteps } = createVersions(vectors, 1, 2);
  const version = atOnce(versionSteps([madeUpArticle('one', '2025-01-01', 'a', 'b', 'c', 'd', 'e')]));
  const passages = version.all();
  expect(passages.map((passage, at) => version.put(passage, payload(at)))).not.toContain(false);
  expect(passages.map(({ place }) => version.unencoded(place) !== undefined)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(vectors.size).toBe(3);
  expect(version.nearest(new Float32Array(16).fill(0.25), 9, () => true).toSorted()).toEqual([0, 3, 4]);
  expect({ wanted: version.wanted, beyond: version.beyond }).toEqual({ wanted: 1, beyond: 4 });
});

it('gives the nearness of the passage before, within the same article only', () => {
  const { versionSteps } = createVersions(createPassageVectors(16), 10);
  const version = atOnce(
    versionSteps([
      madeUpArticle('one', '2025-01-01', 'a', 'b', 'c'),
      madeUpArticle('two', '2025-01-01', 'd'),
    ]),
  );
  const question = normalise(Float32Array.from({ length: 16 }, (_, at) => at % 3));
  for (const passage of version.all()) if (passage.place !== 1) version.put(passage, payload(passage.place));
  expect(version.nearness(question, 1)).toBeUndefined();
  expect(version.nearness(question, 2)).not.toHaveProperty('before');
  for (const passage of version.all()) if (passage.place === 1) version.put(passage, payload(1));
  const near = [0, 1, 2, 3].map((place) => version.nearness(question, place));
  expect(near.map((one) => one?.before)).toEqual([undefined, near[0]?.passage, near[1]?.passage, undefined]);
  expect(near[0]?.passage).not.toBe(near[1]?.passage);
});

it('takes over vectors that another version received meanwhile, and rejects invalid ones', () => {
  const { versionSteps, retire } = createVersions(createPassageVectors(16), 10);
  const article = madeUpArticle('one', '2025-01-01', 'a', 'b');
  const first = atOnce(versionSteps([article]));
  const second = atOnce(versionSteps([madeUpArticle('zero', '2025-01-02', 'z'), article]));
  const [passage] = first.all();
  if (!passage) throw new Error('no passage');
  expect(first.put(passage, new Uint8Array(3))).toBe(false);
  first.put(passage, payload(1));
  expect(second.encoded).toBe(0);
  second.refresh();
  expect(second.encoded).toBe(1);
  expect(second.nearest(new Float32Array(16).fill(0.25), 1, () => true)).toEqual([1]);
  expect(second.missing().map(({ place }) => place)).toEqual([0, 2]);
  retire([article]);
  second.refresh();
  expect(second.encoded).toBe(0);
});
