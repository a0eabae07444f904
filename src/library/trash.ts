import { join } from 'node:path';
import { listFiles } from '../corpus/listFiles.ts';
import type { FileSystem } from './fileSystem.ts';
import { Refused } from './refused.ts';
import { refusalOf, writeNew } from './writeNew.ts';

/** An article file in the trash; `key` is the moment it was removed (ISO 8601 with - for :). */
export interface Trashed {
  readonly key: string;
  /** Relative to the corpus it was in. */
  readonly file: string;
}

const form = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/;

/** Keeps removed article files as they were, each in a folder named after the moment: people can take one out by hand. */
export const createTrash = (dataDir: string, files: FileSystem) => {
  const root = join(dataDir, 'trash');
  const find = async (key: string): Promise<Trashed | undefined> => {
    const listed = form.test(key) ? await listFiles(join(root, key)).catch(() => undefined) : undefined;
    const [file] = listed?.files ?? [];
    return file === undefined ? undefined : { key, file };
  };
  return {
    find,
    /** Newest first. */
    list: async (): Promise<Trashed[]> => {
      const names = await files.readdir(root).catch(() => []);
      const found = await Promise.all(names.sort().reverse().map(find));
      return found.flatMap((one) => one ?? []);
    },
    /** Takes the file `path`; `beforehand` runs while it is in both places. Throws `Refused`. */
    put: async <T>(file: string, path: string, now: Date, beforehand: () => Promise<T>): Promise<T> => {
      const folder = join(root, now.toISOString().replaceAll(':', '-'));
      try {
        const bytes = await files.readFile(path);
        await files.mkdir(root, { recursive: true });
        await files.mkdir(folder);
        const known = await writeNew(folder, file, bytes, { beforehand, files });
        await files.unlink(path);
        return known;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
          await files.rm(folder, { recursive: true, force: true });
        throw refusalOf(error);
      }
    },
    /** Throws `Refused`. */
    read: async ({ key, file }: Trashed): Promise<Uint8Array> =>
      files.readFile(join(root, key, file)).catch((error: unknown) => {
        throw new Refused('gone', file, { cause: error });
      }),
    drop: ({ key }: Trashed): Promise<void> => files.rm(join(root, key), { recursive: true, force: true }),
  };
};
