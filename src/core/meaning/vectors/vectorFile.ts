import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, replacing, systemCode } from '../../../shared/index.ts';
import {
  encodeRecords,
  headerOf,
  isForeign,
  MAX_RECORD,
  type StoredRecord,
  scanRecords,
  type VectorRecord,
} from './vectorRecords.ts';

/** Counts of a file of vectors. */
export interface VectorFileFigures {
  /** Whole records. */
  readonly records: number;
  /** Records that are needed. */
  readonly needed: number;
  /** Whether more than half of its bytes are damaged or not needed, so that the file is worth compacting. */
  readonly isMostlyWaste: boolean;
}

/**
 * Returns whether a record is needed; of several with one key, only the first one is. Its payload is a view that ends with
 * the call.
 */
export type IsNeeded = (record: VectorRecord) => boolean;

/**
 * The vectors of one encoder, in a file that grows until it is compacted. Several processes may use it at once. The calls of
 * one object run one after the other, in their order. Each throws the errors of the file system.
 */
export interface VectorFile {
  /** Reads all whole records and gives other work turns in between; none if there is no file. */
  read(isNeeded: IsNeeded): Promise<VectorFileFigures>;
  /** Appends records in one write and flushes them to the disk. If that fails, all earlier records stay readable. */
  append(records: readonly VectorRecord[]): Promise<void>;
  /**
   * Keeps only the needed records, and returns the counts from before. The file may lose a batch that another process
   * appends at that very moment. If compacting fails, the file stays unchanged.
   */
  compact(isNeeded: IsNeeded): Promise<VectorFileFigures>;
}

/** Bytes read at once, between two turns of other work: about ten milliseconds of work at most. */
const PIECE = 1 << 18;
/** More bytes than a header has. */
const HEADER_BYTES = 1024;

type FileSystem = typeof replacing;
type File = Awaited<ReturnType<FileSystem['open']>>;

/** Yields the records of a file piece by piece, with the number of bytes read. A piece is valid until the next one. */
async function* readPieces(
  file: File,
  header: string,
): AsyncGenerator<{ readonly records: StoredRecord[]; readonly bytesRead: number }> {
  const buffer = Buffer.allocUnsafe(PIECE + MAX_RECORD);
  let kept = 0;
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(buffer, kept, PIECE, position);
    position += bytesRead;
    const piece = buffer.subarray(0, kept + bytesRead);
    const { records, rest } = scanRecords(piece, header, bytesRead === 0);
    yield { records, bytesRead };
    if (bytesRead === 0) return;
    piece.copy(buffer, 0, rest);
    kept = piece.length - rest;
  }
}

const writeAll = async (file: File, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
};

/**
 * Creates the vector file in `dataDir` of the encoder with this id (model, revision, pooling: all that changes its vectors).
 * Leaves a file of another encoder or format with the same name unchanged, and uses the next name.
 */
export const createVectorFile = (
  dataDir: string,
  encoder: string,
  files: FileSystem = replacing,
): VectorFile => {
  const header = headerOf(encoder);
  const name = `vectors-${createHash('sha256').update(header).digest('hex').slice(0, 16)}`;

  /** Opens a file for reading while `use` runs; undefined if there is no file. */
  const withFile = async <Result>(path: string, use: (file: File) => Promise<Result>) => {
    const file = await files.open(path, 'r').catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    return file && use(file).finally(() => file.close());
  };

  const findPath = async (): Promise<string> => {
    for (let number = 0; ; number += 1) {
      const path = join(dataDir, `${name}${number === 0 ? '' : `-${number}`}.bin`);
      const start = await withFile(path, (file) => file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0));
      if (!start || !isForeign(start.buffer.toString('utf8', 0, start.bytesRead), header)) return path;
    }
  };

  /** Reads a file to its end; `keep` gets the needed records of each piece. */
  const sift = async (
    path: string,
    isNeeded: IsNeeded,
    keep?: (records: readonly StoredRecord[]) => Promise<void>,
  ): Promise<VectorFileFigures> => {
    const seen = new Set<string>();
    let [records, bytes, neededBytes] = [0, 0, Buffer.byteLength(header)];
    await withFile(path, async (file) => {
      for await (const piece of readPieces(file, header)) {
        records += piece.records.length;
        bytes += piece.bytesRead;
        const needed = piece.records.filter((record) => {
          if (seen.has(record.key) || !isNeeded(record)) return false;
          seen.add(record.key);
          neededBytes += record.bytes.length;
          return true;
        });
        await keep?.(needed);
      }
    });
    return { records, needed: seen.size, isMostlyWaste: neededBytes * 2 < bytes };
  };

  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <Result>(run: (path: string) => Promise<Result>): Promise<Result> => {
    const find = async (): Promise<Result> => run(await findPath());
    const next = last.then(find, find);
    last = next;
    return next;
  };

  return {
    read: (isNeeded) => inOrder((path) => sift(path, isNeeded)),

    append: (records) =>
      inOrder(async (path) => {
        const bytes = encodeRecords(records, header);
        await files.mkdir(dataDir, { recursive: true });
        const file = await files.open(path, 'a', 0o600);
        try {
          const isNew = (await file.stat()).size === 0;
          await writeAll(file, isNew ? Buffer.concat([Buffer.from(header), bytes]) : bytes);
          await file.datasync();
          if (!isNew) return;
        } finally {
          await file.close();
        }
        const folder = await files.open(dataDir, constants.O_RDONLY);
        await folder.sync().finally(() => folder.close());
      }),

    compact: (isNeeded) =>
      inOrder((path) =>
        replaceFile(
          path,
          async (file) => {
            await writeAll(file, Buffer.from(header));
            return sift(path, isNeeded, (records) =>
              writeAll(file, Buffer.concat(records.map(({ bytes }) => bytes))),
            );
          },
          files,
        ),
      ),
  };
};
