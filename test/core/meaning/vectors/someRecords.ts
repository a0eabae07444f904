import fc from 'fast-check';
import { type VectorRecord, vectorKey } from '../../../../src/core/meaning/vectors/vectorRecords.ts';

/** Records with keys of their own. */
export const vectorRecords: fc.Arbitrary<VectorRecord[]> = fc.uniqueArray(
  fc.record({ key: fc.string().map(vectorKey), payload: fc.uint8Array({ maxLength: 60 }) }),
  { selector: ({ key }) => key, maxLength: 12 },
);

/** So many records, each with other bytes. */
export const someRecords = (count: number, from = 0, bytes = 20): VectorRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    key: vectorKey(`text ${from + at}`),
    payload: new Uint8Array(bytes).fill(from + at),
  }));
