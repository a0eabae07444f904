import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeOld } from '../../../shared/index.ts';

/** What writing needs of a file system; the tests give one that fails. */
export const fileSystem = { mkdir, open, rename, rm };
type FileSystem = typeof fileSystem;

/** A snapshot that a process is writing, or was when it was killed. */
const unfinished = /^corpus\.snapshot\.\d+\.new$/;
/** Milliseconds after which one counts as left behind. */
const ABANDONED = 60 * 60_000;

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
 * Keeps a snapshot in place of the one before: written to a file of its own, flushed to the disk and renamed, so that there
 * is always a whole one. Throws what the file system throws, and then the one before is still there.
 */
export const writeSnapshotFile = async (
  dataDir: string,
  snapshot: SharedArrayBuffer,
  { mkdir, open, rename, rm }: FileSystem = fileSystem,
): Promise<void> => {
  const path = snapshotPath(dataDir);
  const beside = `${path}.${process.pid}.new`;
  await mkdir(dataDir, { recursive: true });
  await removeOld(dataDir, ABANDONED, (name) => unfinished.test(name)).catch(() => undefined);
  try {
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(new Uint8Array(snapshot));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  const folder = await open(dataDir, constants.O_RDONLY);
  await folder.sync().finally(() => folder.close());
};
