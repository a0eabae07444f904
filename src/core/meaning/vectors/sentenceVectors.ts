import type { QuantisedVector } from './quantisedVector.ts';

/**
 * The vectors of a passage's sentences, stored as differences from the passage's vector. That vector is near all of them, so
 * the signs of the differences and one length are enough to order the sentences. A sentence takes two float32 and one bit
 * per dimension.
 */
const HEAD_BYTES = 8;
const BITS = 8;

/** Returns the bytes of a packed sentence. */
export const sentenceBytes = (dimensions: number): number => HEAD_BYTES + dimensions / BITS;

/** Packs the vectors of a passage's sentences, each of length one, one after the other. */
export const packSentences = (
  { values, scale }: QuantisedVector,
  sentences: readonly Float32Array[],
): Uint8Array => {
  const size = sentenceBytes(values.length);
  const bytes = new Uint8Array(size * sentences.length);
  const view = new DataView(bytes.buffer);
  sentences.forEach((sentence, place) => {
    const start = place * size;
    let [length, withPassage, passageSquares] = [0, 0, 0];
    for (let at = 0; at < values.length; at += 1) {
      const own = (values[at] as number) * scale;
      const difference = (sentence[at] as number) - own;
      const isUp = difference >= 0;
      if (isUp) {
        const byte = start + HEAD_BYTES + (at >> 3);
        bytes[byte] = (bytes[byte] as number) | (1 << (at & 7));
      }
      length += Math.abs(difference) / values.length;
      withPassage += isUp ? own : -own;
      passageSquares += own * own;
    }
    // The rebuilt vector, passage + length × signs, is no longer of length one: both numbers are divided by its norm.
    const squares = passageSquares + 2 * length * withPassage + length * length * values.length;
    const norm = Math.sqrt(squares) || 1;
    view.setFloat32(start, 1 / norm, true);
    view.setFloat32(start + 4, length / norm, true);
  });
  return bytes;
};

/** Returns the cosines of a question of unit length with packed sentences; `cosine`: of the question with their passage. */
export const sentenceCosines = (question: Float32Array, cosine: number, packed: Uint8Array): number[] => {
  const size = sentenceBytes(question.length);
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let all = 0;
  for (const value of question) all += value;
  const cosines: number[] = [];
  for (let start = 0; start < packed.length; start += size) {
    let up = 0;
    for (let byte = 0; byte < size - HEAD_BYTES; byte += 1) {
      const bits = packed[start + HEAD_BYTES + byte] as number;
      for (let bit = 0; bit < BITS; bit += 1)
        if ((bits >> bit) & 1) up += question[byte * BITS + bit] as number;
    }
    const signed = 2 * up - all;
    cosines.push(cosine * view.getFloat32(start, true) + signed * view.getFloat32(start + 4, true));
  }
  return cosines;
};

/** Rebuilds the vectors of packed sentences, of about length one, from the vector of their passage. */
export const unpackSentences = ({ values, scale }: QuantisedVector, packed: Uint8Array): Float32Array[] => {
  const size = sentenceBytes(values.length);
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const vectors: Float32Array[] = [];
  for (let start = 0; start < packed.length; start += size) {
    const [own, apart] = [view.getFloat32(start, true) * scale, view.getFloat32(start + 4, true)];
    vectors.push(
      Float32Array.from(values, (value, at) => {
        const isUp = ((packed[start + HEAD_BYTES + (at >> 3)] as number) >> (at & 7)) & 1;
        return value * own + (isUp ? apart : -apart);
      }),
    );
  }
  return vectors;
};
