import { createKernel, PAGE } from './kernel.ts';
import { type QuantisedVector, quantiseInto } from './quantisedVector.ts';

/** A slot of an index and the cosine of its vector with a question. */
export interface Neighbour {
  readonly slot: number;
  readonly cosine: number;
}

/**
 * Vectors of unit length in numbered slots. Versions of a corpus share it; the caller knows which version a slot belongs to.
 */
export interface VectorIndex {
  /**
   * Stores a vector in a free slot. Throws `RangeError` if it has other dimensions or no valid scale, or if memory runs out.
   */
  put(vector: QuantisedVector): number;
  /** Frees a slot for other vectors. Throws `RangeError` if it is free already. */
  take(slot: number): void;
  /**
   * Returns the slots nearest to a question of unit length, at most `limit` and only those that are `isIn`: the best first,
   * the lowest slot first among equals. Throws `RangeError` if the question has other dimensions. `isIn` must not change the
   * index.
   */
  nearest(question: Float32Array, limit: number, isIn: (slot: number) => boolean): Neighbour[];
  /**
   * Returns the cosine of a slot's vector with a question of unit length, as in `nearest`. Throws `RangeError` if the slot
   * is free.
   */
  cosine(question: Float32Array, slot: number): number;
  /** Returns the vector in a slot. Throws `RangeError` if the slot is free. */
  read(slot: number): QuantisedVector;
  /** How many slots hold a vector. */
  readonly size: number;
}

interface Product {
  readonly slot: number;
  readonly product: number;
}

/** Inserts a product in descending order, after equal ones. */
const insert = (found: Product[], one: Product): void => {
  const place = found.findLastIndex(({ product }) => product >= one.product) + 1;
  found.splice(place, 0, one);
};

/** Slots by which the memory grows; one call of the kernel reads as many. */
const BLOCK = 256;
/** The kernel reads `PART` values of each of `FOUR` vectors in turn. */
const [PART, FOUR] = [16, 4];
const FLOAT_BYTES = 4;

/**
 * Creates an empty index. Its memory holds the question (int16), the products of a block, then the blocks. A block holds the
 * scales of its slots (float32) and their vectors (int8, interleaved by fours as kernel.wat reads them). The scale of a free
 * slot is NaN, so that none of its products exceeds any other. A slot takes `dimensions` + 4 bytes. Throws `RangeError` if
 * `dimensions` is not a multiple of 16.
 */
export const createVectorIndex = (dimensions: number): VectorIndex => {
  if (!(dimensions > 0 && dimensions % PART === 0))
    throw new RangeError(`vectors must have a multiple of ${PART} dimensions, not ${dimensions}`);
  /** The largest value with which no sum of products with int8 leaves int32. */
  const largest = Math.min(0x7fff, Math.floor(0x7fffffff / (128 * dimensions)));
  const products = dimensions * Int16Array.BYTES_PER_ELEMENT;
  const blocks = products + BLOCK * FLOAT_BYTES;
  const blockBytes = BLOCK * (FLOAT_BYTES + dimensions);
  const { memory, multiply } = createKernel(Math.ceil(blocks / PAGE));
  let bytes = new Int8Array(memory.buffer);
  let floats = new Float32Array(memory.buffer);
  let slots = 0;
  const free: number[] = [];

  const scalesOf = (slot: number): number => blocks + Math.floor(slot / BLOCK) * blockBytes;
  const scaleAt = (slot: number): number => scalesOf(slot) / FLOAT_BYTES + (slot % BLOCK);
  /** The address of the group of four vectors that contains the slot. */
  const foursAt = (slot: number): number =>
    scalesOf(slot) + BLOCK * FLOAT_BYTES + ((slot % BLOCK) - (slot % FOUR)) * dimensions;

  const addBlock = (): void => {
    const missing = scalesOf(slots) + blockBytes - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE));
      bytes = new Int8Array(memory.buffer);
      floats = new Float32Array(memory.buffer);
    }
    floats.fill(Number.NaN, scaleAt(slots), scaleAt(slots) + BLOCK);
    for (let slot = slots + BLOCK - 1; slot >= slots; slot -= 1) free.push(slot);
    slots += BLOCK;
  };

  const assertUsed = (slot: number): void => {
    if (!(slot >= 0 && slot < slots && (floats[scaleAt(slot)] ?? -1) >= 0))
      throw new RangeError(`slot ${slot} holds no vector`);
  };

  const assertDimensions = (length: number): void => {
    if (length !== dimensions) throw new RangeError(`a vector of ${length} dimensions, not ${dimensions}`);
  };

  /** Writes the question where the kernel reads it, and returns the value of one unit in it. */
  const setQuestion = (question: Float32Array): number => {
    assertDimensions(question.length);
    return quantiseInto(new Int16Array(memory.buffer, 0, dimensions), question, largest);
  };

  return {
    put: ({ values, scale }) => {
      assertDimensions(values.length);
      if (!(scale >= 0 && scale < Number.POSITIVE_INFINITY))
        throw new RangeError(`a vector's scale is ${scale}`);
      if (free.length === 0) addBlock();
      const slot = free.pop() as number;
      floats[scaleAt(slot)] = scale;
      const start = foursAt(slot) + (slot % FOUR) * PART;
      for (let part = 0; part < dimensions; part += PART)
        for (let at = part; at < part + PART; at += 1)
          bytes[start + part * (FOUR - 1) + at] = values[at] as number;
      return slot;
    },

    take: (slot) => {
      assertUsed(slot);
      floats[scaleAt(slot)] = Number.NaN;
      free.push(slot);
    },

    nearest: (question, limit, isIn) => {
      const scale = setQuestion(question);
      const found: Product[] = [];
      let floor = limit > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      for (let first = 0; first < slots; first += BLOCK) {
        multiply(0, foursAt(first), scalesOf(first), products, BLOCK, dimensions);
        for (let at = 0; at < BLOCK; at += 1) {
          const product = floats[products / FLOAT_BYTES + at] as number;
          if (!(product > floor && isIn(first + at))) continue;
          insert(found, { slot: first + at, product });
          if (found.length > limit) found.pop();
          if (found.length === limit) floor = found.at(-1)?.product ?? floor;
        }
      }
      return found.map(({ slot, product }) => ({ slot, cosine: product * scale }));
    },

    cosine: (question, slot) => {
      assertUsed(slot);
      const scale = setQuestion(question);
      const scales = scaleAt(slot - (slot % FOUR)) * FLOAT_BYTES;
      multiply(0, foursAt(slot), scales, products, FOUR, dimensions);
      return (floats[products / FLOAT_BYTES + (slot % FOUR)] as number) * scale;
    },

    read: (slot) => {
      assertUsed(slot);
      const values = new Int8Array(dimensions);
      const start = foursAt(slot) + (slot % FOUR) * PART;
      for (let part = 0; part < dimensions; part += PART)
        for (let at = part; at < part + PART; at += 1)
          values[at] = bytes[start + part * (FOUR - 1) + at] as number;
      return { values, scale: floats[scaleAt(slot)] as number };
    },

    get size() {
      return slots - free.length;
    },
  };
};
