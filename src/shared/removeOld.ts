import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The calls of a file system that `removeOld` needs. */
const fileSystem = { lstat, readdir, rm };

/**
 * Removes the files of a folder that were last written more than `age` ms ago; `isMeant` limits them by name. Throws the
 * errors of the file system, but not if a file is gone meanwhile.
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
