import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile, type replacing } from '../../../shared/index.ts';

const snapshotPath = (dataDir: string): string => join(dataDir, 'corpus.snapshot');

/** Reads the bytes of the snapshot in a data folder. Returns undefined if there is none, or it cannot be read. */
export const readSnapshotFile = async (dataDir: string): Promise<SharedArrayBuffer | undefined> => {
  try {
    const file = await open(snapshotPath(dataDir));
    try {
      const { size } = await file.stat();
      const snapshot = new SharedArrayBuffer(size);
      const bytes = new Uint8Array(snapshot);
      for (let at = 0; at < size; ) {
        const { bytesRead } = await file.read(bytes, at, size - at, at);
        if (bytesRead === 0) return undefined;
        at += bytesRead;
      }
      return snapshot;
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
};

/**
 * Replaces the snapshot in a data folder atomically. Throws the errors of the file system; the snapshot before is then still
 * there.
 */
export const writeSnapshotFile = (
  dataDir: string,
  snapshot: SharedArrayBuffer,
  files?: typeof replacing,
): Promise<void> =>
  replaceFile(snapshotPath(dataDir), (file) => file.writeFile(new Uint8Array(snapshot)), files);
