import fc from 'fast-check';
import { type VectorRecord, vectorKey } from '../../../../src/core/meaning/vectors/vectorRecords.ts';

/** Records with distinct keys. */
export const vectorRecords: fc.Arbitrary<VectorRecord[]> = fc.uniqueArray(
  fc.record({ key: fc.string().map(vectorKey), payload: fc.uint8Array({ maxLength: 60 }) }),
  { selector: ({ key }) => key, maxLength: 12 },
);

/** Makes `count` records, each filled with another byte. */
export const someRecords = (count: number, from = 0, bytes = 20): VectorRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    key: vectorKey(`text ${from + at}`),
    payload: new Uint8Array(bytes).fill(from + at),
  }));
