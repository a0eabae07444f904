import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file system must be able to do for it. */
const fileSystem = { lstat, readdir, rm };

/**
 * Removes the files of a folder, those whose name `isMeant` where it is told, that were last written more than `age` ms ago.
 * Throws what the file system throws, but not where a file is gone meanwhile.
 */
export const removeOld = async (
  folder: string,
  age: number,
  isMeant: (name: string) => boolean = () => true,
  files: typeof fileSystem = fileSystem,
): Promise<void> => {
  for (const name of (await files.readdir(folder)).filter(isMeant)) {
    const path = join(folder, name);
    const found = await files.lstat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > age) await files.rm(path, { force: true });
  }
};
