import type { Encoding } from '../encoder/encoder.ts';
import { packVector, quantise, unpackVector } from './quantisedVector.ts';
import { createRecordRuns } from './recordRuns.ts';
import { packSentences, sentenceBytes, sentenceCosines, unpackSentences } from './sentenceVectors.ts';
import { createVectorIndex, type Neighbour } from './vectorIndex.ts';

/** The nearness of a passage to a question: cosines of their vectors. */
export interface Nearness {
  readonly passage: number;
  /** Of its sentences in order; empty if it has only one sentence. */
  readonly sentences: readonly number[];
  /** Of the passage before it in its article; absent if there is none, or if it has no vector. */
  readonly before?: number;
}

/** The vectors of passages and their sentences in numbered slots, which all versions of a corpus share. */
export interface PassageVectors {
  /** Stores the output of `packEncoding` and returns its slot; undefined if the bytes are no vectors of these dimensions. */
  put(payload: Uint8Array): number | undefined;
  /** Frees a slot. */
  take(slot: number): void;
  /** See `VectorIndex.nearest`. */
  nearest(question: Float32Array, limit: number, isIn: (slot: number) => boolean): Neighbour[];
  nearness(question: Float32Array, slot: number): Nearness;
  /** Returns the cosine of a question and the passage in a slot. */
  cosine(question: Float32Array, slot: number): number;
  /** Returns the vectors of the sentences in a slot, in order: the passage's own vector if it has only one sentence. */
  sentences(slot: number): Float32Array[];
  /** How many slots hold a passage. */
  readonly size: number;
}

/**
 * Returns the vectors of a passage as bytes. A sentence that is the whole passage takes none: it is as near as the passage.
 */
export const packEncoding = ({ vector, sentences }: Encoding): Uint8Array => {
  const quantised = quantise(vector);
  return Buffer.concat([
    packVector(quantised),
    sentences.length > 1 ? packSentences(quantised, sentences) : new Uint8Array(),
  ]);
};

/** Creates an empty store. Throws `RangeError` if `dimensions` is not a multiple of 16. */
export const createPassageVectors = (dimensions: number): PassageVectors => {
  const index = createVectorIndex(dimensions);
  const size = sentenceBytes(dimensions);
  const runs = createRecordRuns(size);
  /** By slot: the number of its first sentence, and how many sentences it has. */
  const first: number[] = [];
  const count: number[] = [];
  const vectorBytes = packVector(quantise(new Float32Array(dimensions))).length;
  return {
    put: (payload) => {
      const vector = unpackVector(payload.subarray(0, vectorBytes), dimensions);
      const sentences = payload.subarray(vectorBytes);
      if (!vector || sentences.length % size !== 0) return undefined;
      const slot = index.put(vector);
      count[slot] = sentences.length / size;
      first[slot] = sentences.length > 0 ? runs.put(sentences) : 0;
      return slot;
    },
    take: (slot) => {
      index.take(slot);
      if (count[slot]) runs.take(first[slot] as number, count[slot] as number);
    },
    nearest: index.nearest,
    cosine: index.cosine,
    nearness: (question, slot) => {
      const passage = index.cosine(question, slot);
      const packed = runs.read(first[slot] as number, count[slot] as number);
      return { passage, sentences: sentenceCosines(question, passage, packed) };
    },
    sentences: (slot) => {
      const vector = index.read(slot);
      const packed = runs.read(first[slot] as number, count[slot] as number);
      if (packed.length > 0) return unpackSentences(vector, packed);
      return [Float32Array.from(vector.values, (value) => value * vector.scale)];
    },
    get size() {
      return index.size;
    },
  };
};
