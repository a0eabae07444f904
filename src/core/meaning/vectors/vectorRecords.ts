import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The key of a text and the bytes kept for it; the caller packs and reads the bytes. */
export interface VectorRecord {
  /** The `vectorKey` of the encoded text. */
  readonly key: string;
  /** At most `MAX_PAYLOAD` bytes. */
  readonly payload: Uint8Array;
}

/** A record with its bytes in the file. */
export interface StoredRecord extends VectorRecord {
  readonly bytes: Uint8Array;
}

/** The most bytes of a payload. */
export const MAX_PAYLOAD = 65_536;
/** Begins each record: after a damaged record, the reader finds the next one by it. */
const MARK = Buffer.from('\x80vec', 'latin1');
const KEY_BYTES = 16;
/**
 * Mark, length of the payload (uint32), key. The payload and a checksum (uint32) of all bytes between it and the mark
 * follow.
 */
const HEAD_BYTES = MARK.length + 4 + KEY_BYTES;
const CHECK_BYTES = 4;
/** The most bytes of a record. */
export const MAX_RECORD = HEAD_BYTES + MAX_PAYLOAD + CHECK_BYTES;

/** Returns the key of a text as it was encoded: the first 16 bytes of its SHA-256, in hexadecimal digits. */
export const vectorKey = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, KEY_BYTES * 2);

const FORMAT = 'talks-bot-vectors-1';

const headerLine = (format: string, id: string): string =>
  `${format} ${crc32(`${format} ${id}`).toString(16)} ${id}\n`;

/** Returns the first line of a file: its format, a checksum of the line, and the encoder's id. */
export const headerOf = (encoder: string): string => headerLine(FORMAT, JSON.stringify(encoder));

/** Returns whether a file with this start has an intact header of another format or encoder. */
export const isForeign = (start: string, header: string): boolean => {
  const [line, format = '', id = ''] = /^(talks-bot-vectors-\d+) [\da-f]+ (.+)\n/.exec(start) ?? [];
  return line !== undefined && line !== header && line === headerLine(format, id);
};

/**
 * Returns records as bytes, one after the other. Their checksums continue that of the header, so that no record from a file
 * of another encoder or format is valid. Throws `RangeError` if a key is malformed or a payload is too long.
 */
export const encodeRecords = (records: readonly VectorRecord[], header: string): Buffer => {
  const seed = crc32(header);
  return Buffer.concat(
    records.map(({ key, payload }) => {
      if (!/^[\da-f]{32}$/.test(key)) throw new RangeError(`"${key}" is not the key of a vector`);
      if (payload.length > MAX_PAYLOAD) throw new RangeError(`a payload has ${payload.length} bytes`);
      const bytes = Buffer.alloc(HEAD_BYTES + payload.length + CHECK_BYTES);
      MARK.copy(bytes);
      bytes.writeUInt32LE(payload.length, MARK.length);
      bytes.write(key, MARK.length + 4, 'hex');
      bytes.set(payload, HEAD_BYTES);
      const end = bytes.length - CHECK_BYTES;
      bytes.writeUInt32LE(crc32(bytes.subarray(MARK.length, end), seed), end);
      return bytes;
    }),
  );
};

/**
 * Reads the whole records of a piece of a file, as views of it, and skips damaged bytes between them. The next piece must
 * begin at `rest`, less than `MAX_RECORD` before the end, or at the end if this piece `isLast`.
 */
export const scanRecords = (
  piece: Buffer,
  header: string,
  isLast: boolean,
): { readonly records: StoredRecord[]; readonly rest: number } => {
  const seed = crc32(header);
  const records: StoredRecord[] = [];
  let at = 0;
  for (;;) {
    const start = piece.indexOf(MARK, at);
    if (start < 0)
      return { records, rest: isLast ? piece.length : Math.max(at, piece.length - MARK.length + 1) };
    at = start + 1;
    const hasLength = start + HEAD_BYTES <= piece.length;
    const length = hasLength ? piece.readUInt32LE(start + MARK.length) : 0;
    if (length > MAX_PAYLOAD) continue;
    const end = start + HEAD_BYTES + length;
    if (end + CHECK_BYTES > piece.length) {
      if (!isLast) return { records, rest: start };
      continue;
    }
    if (crc32(piece.subarray(start + MARK.length, end), seed) !== piece.readUInt32LE(end)) continue;
    at = end + CHECK_BYTES;
    records.push({
      key: piece.toString('hex', start + MARK.length + 4, start + HEAD_BYTES),
      payload: piece.subarray(start + HEAD_BYTES, end),
      bytes: piece.subarray(start, at),
    });
  }
};
