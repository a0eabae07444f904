import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile, type replacing } from '../../../shared/index.ts';

const snapshotPath = (dataDir: string): string => join(dataDir, 'corpus.snapshot');

/** The bytes of the snapshot that is kept; undefined: there is none that can be read. */
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
 * Keeps a snapshot in place of the one before; there is always a whole one. Throws what the file system throws, and then
 * the one before is still there.
 */
export const writeSnapshotFile = (
  dataDir: string,
  snapshot: SharedArrayBuffer,
  files?: typeof replacing,
): Promise<void> =>
  replaceFile(snapshotPath(dataDir), (file) => file.writeFile(new Uint8Array(snapshot)), files);
