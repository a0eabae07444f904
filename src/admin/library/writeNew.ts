import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { systemCode, UserError } from '../../shared/index.ts';
import type { FileSystem } from './fileSystem.ts';

/**
 * Returns the folder below `root` and makes it if it is missing. Follows no link, because a link might lead out of `root`.
 */
const openFolder = async (root: string, below: string, { lstat, mkdir }: FileSystem): Promise<string> => {
  let folder = root;
  for (const name of below.split('/').filter((part) => part !== '' && part !== '.')) {
    folder = join(folder, name);
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (name === '..' || !(await lstat(folder)).isDirectory())
      throw new UserError({ kind: 'file-outside', folder: below });
  }
  return folder;
};

/** Turns a file-system error into a `UserError`; returns any other error unchanged. */
export const refusalOf = (error: unknown): unknown => {
  const code = systemCode(error);
  return code === undefined ? error : new UserError({ kind: 'not-written', code }, { cause: error });
};

/** Writes the bytes to a hidden file of the folder, safe on the disk, while `place` gives it its name. */
const withPart = async <T>(
  folder: string,
  bytes: Uint8Array,
  files: FileSystem,
  place: (part: string) => Promise<T>,
): Promise<T> => {
  // Hidden until it is complete: a bot that watches the folder never reads half a file.
  const part = join(folder, `.${randomUUID()}.part`);
  try {
    const handle = await files.open(part, 'wx', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await place(part);
  } finally {
    await files.rm(part, { force: true });
  }
};

/**
 * Writes a new file, given its path relative to `root`. Writes it completely or not at all, never over another file and
 * never outside `root`. Calls `beforehand` once the bytes are safe on the disk, and returns its result. If it fails, no file
 * remains. Throws a `UserError` with the reason `file-outside`, `not-written` or `file-exists`.
 */
export const writeNew = async <T>(
  root: string,
  file: string,
  bytes: Uint8Array,
  { beforehand, files }: { readonly beforehand: () => Promise<T>; readonly files: FileSystem },
): Promise<T> => {
  try {
    const folder = await openFolder(root, dirname(file), files);
    return await withPart(folder, bytes, files, async (part) => {
      const known = await beforehand();
      // Unlike a rename, a link fails if the name is taken.
      await files.link(part, join(folder, basename(file))).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST'
          ? new UserError({ kind: 'file-exists', file }, { cause: error })
          : error;
      });
      return known;
    });
  } catch (error) {
    throw refusalOf(error);
  }
};

/** Replaces a file atomically. Throws the errors of the file system. */
export const writeOver = (path: string, bytes: Uint8Array, files: FileSystem): Promise<void> =>
  withPart(dirname(path), bytes, files, (part) => files.rename(part, path));
