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
  /** Those that are needed. */
  readonly needed: number;
  /** Whether more than half of its bytes are of others or damaged, so that it is worth compacting. */
  readonly isMostlyWaste: boolean;
}

/** Whether a record is needed; of those with one key only the first that is. Its payload is a view that ends with the call. */
export type IsNeeded = (record: VectorRecord) => boolean;

/**
 * The vectors that one encoder made, in a file that only grows until it is compacted. Several processes may use it at once.
 * The calls of one object run one after the other, in their order. Each throws what the file system throws.
 */
export interface VectorFile {
  /** Reads all whole records, with turns for others in between; none where there is no file. */
  read(isNeeded: IsNeeded): Promise<VectorFileFigures>;
  /** Appends records in one write and flushes them to the disk. Where that fails, all records before stay readable. */
  append(records: readonly VectorRecord[]): Promise<void>;
  /**
   * Keeps the needed records only, and returns the counts of before. The file may lose a batch that another process appends
   * at that very moment. Where compacting fails, the file is as before.
   */
  compact(isNeeded: IsNeeded): Promise<VectorFileFigures>;
}

/** Bytes that are read at once, between two turns of others: some ten milliseconds of work at most. */
const PIECE = 1 << 18;
/** More bytes than a header has. */
const HEADER_BYTES = 1024;

type FileSystem = typeof replacing;
type File = Awaited<ReturnType<FileSystem['open']>>;

/** The records of a file piece by piece, and the bytes of the file that were read. Each piece ends with the next. */
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
 * Names the file in `dataDir` of the encoder with this id (model, revision, pooling: all that changes its vectors). A file
 * in its place that is of another encoder or format stays as it is, and the next name is used.
 */
export const createVectorFile = (
  dataDir: string,
  encoder: string,
  files: FileSystem = replacing,
): VectorFile => {
  const header = headerOf(encoder);
  const name = `vectors-${createHash('sha256').update(header).digest('hex').slice(0, 16)}`;

  /** Opens a file for reading, as long as `use` takes; undefined where there is none. */
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

  /** Reads a file to its end; `keep` gets what is needed of each piece. */
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
