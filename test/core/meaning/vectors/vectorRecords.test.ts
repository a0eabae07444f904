import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeRecords,
  headerOf,
  isForeign,
  MAX_PAYLOAD,
  MAX_RECORD,
  scanRecords,
  type VectorRecord,
  vectorKey,
} from '../../../../src/core/meaning/vectors/vectorRecords.ts';
import { vectorRecords } from './someRecords.ts';

const header = headerOf('e5');
const copied = (records: readonly VectorRecord[]): VectorRecord[] =>
  records.map(({ key, payload }) => ({ key, payload: Uint8Array.from(payload) }));
const scan = (bytes: Buffer): VectorRecord[] => copied(scanRecords(bytes, header, true).records);

describe('records of vectors', () => {
  it('are read as written, in chunks of any size', () => {
    fc.assert(
      fc.property(vectorRecords, fc.integer({ min: 1, max: 200 }), (records, size) => {
        const bytes = encodeRecords(records, header);
        const found: VectorRecord[] = [];
        let piece = Buffer.alloc(0);
        for (let at = 0; ; at += size) {
          piece = Buffer.concat([piece, bytes.subarray(at, at + size)]);
          const isLast = at >= bytes.length;
          const { records, rest } = scanRecords(piece, header, isLast);
          expect(piece.length - rest).toBeLessThan(MAX_RECORD);
          found.push(...copied(records));
          piece = piece.subarray(rest);
          if (isLast) break;
        }
        expect(piece).toHaveLength(0);
        expect(found).toEqual(records);
      }),
    );
  });

  it('are all read except damaged ones, whatever bytes are lost or inserted', () => {
    const damage = fc.record({
      at: fc.nat(),
      lost: fc.nat({ max: 40 }),
      put: fc.uint8Array({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(vectorRecords, damage, (records, { at, lost, put }) => {
        const bytes = encodeRecords(records, header);
        const start = at % (bytes.length + 1);
        const end = Math.min(start + lost, bytes.length);
        const damaged = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)]);
        let position = 0;
        const whole = records.filter((record) => {
          const from = position;
          position += encodeRecords([record], header).length;
          return position <= start || from >= end;
        });
        const found = scan(damaged);
        for (const record of whole) expect(found).toContainEqual(record);
        for (const record of found) expect(records).toContainEqual(record);
      }),
    );
  });

  it('are not read for another encoder, or with a changed bit', () => {
    const bytes = encodeRecords([{ key: vectorKey('a'), payload: Uint8Array.of(1, 2, 3) }], header);
    expect(scan(bytes)).toHaveLength(1);
    expect(scanRecords(bytes, headerOf('e6'), true).records).toEqual([]);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(scan(changed)).toEqual([]);
    }
  });

  it('are not written if they could not be read', () => {
    const key = vectorKey('a');
    const longest = { key, payload: new Uint8Array(MAX_PAYLOAD) };
    expect(scan(encodeRecords([longest], header))).toEqual([longest]);
    expect(() => encodeRecords([{ key, payload: new Uint8Array(MAX_PAYLOAD + 1) }], header)).toThrow(
      RangeError,
    );
    for (const wrong of ['', 'ab', `${key}0`, key.toUpperCase()])
      expect(() => encodeRecords([{ key: wrong, payload: new Uint8Array() }], header)).toThrow(RangeError);
  });
});

it('the key of a text is half of its SHA-256', () => {
  expect(vectorKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
});

describe('a header', () => {
  const other = headerOf('line\nbreak "and" more');
  const next = 'talks-bot-vectors-2 eb63a3ac "e5"\n';

  it('is foreign if it is of another format or encoder', () => {
    expect(isForeign(`${other}records`, header)).toBe(true);
    expect(isForeign(next, header)).toBe(true);
    expect(isForeign(other, other)).toBe(false);
  });

  it('is not foreign if it is damaged', () => {
    for (const damaged of ['', other.slice(0, -1), `x${other}`])
      expect(isForeign(damaged, header)).toBe(false);
    for (let bit = 0; bit < header.length * 8; bit += 1) {
      const bytes = Buffer.from(header);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(isForeign(bytes.toString(), header)).toBe(false);
    }
  });
});
