import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { decodeText, listFiles, parseArticleFile } from '../../core/index.ts';
import { MEBIBYTE, UserError } from '../../shared/index.ts';
import type { FileSystem } from './fileSystem.ts';
import { refusalOf, writeNew } from './writeNew.ts';

/** An article file in the trash; `key` is the moment it was removed (ISO 8601 with - for :). */
export interface Trashed {
  readonly key: string;
  /** Relative to the corpus it was in. */
  readonly file: string;
  /** Absent if the article has none, or its file cannot be read. */
  readonly title?: string | undefined;
}

export interface TrashLimits {
  readonly files: number;
  readonly bytes: number;
}

/** Enough for years of corrections, within the disk space that an archive can spare. */
export const TRASH_LIMITS: TrashLimits = { files: 1_000, bytes: 256 * MEBIBYTE };

const form = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/;

/**
 * Keeps removed article files unchanged, so that people can take one out by hand. Each is in a folder named after its
 * moment. Deletes the oldest for good beyond the limits; the newest always stays.
 */
export const createTrash = (dataDir: string, files: FileSystem, limits = TRASH_LIMITS) => {
  const root = join(dataDir, 'trash');
  const find = async (key: string): Promise<Trashed | undefined> => {
    const listed = form.test(key) ? await listFiles(join(root, key)).catch(() => undefined) : undefined;
    const [file] = listed?.files ?? [];
    return file === undefined ? undefined : { key, file };
  };
  /** By place in the trash: a removed file does not change. */
  const titles = new LRUCache<string, { readonly title: string | undefined }>({ max: limits.files });
  const titled = async (one: Trashed): Promise<Trashed> => {
    const place = join(one.key, one.file);
    const bytes = titles.has(place)
      ? undefined
      : await files.readFile(join(root, place)).catch(() => new Uint8Array());
    if (bytes) {
      const decoded = decodeText(bytes);
      const parsed = 'text' in decoded ? parseArticleFile(one.file, decoded.text) : undefined;
      titles.set(place, { title: parsed?.article?.title });
    }
    return { ...one, title: titles.get(place)?.title };
  };
  const list = async (): Promise<Trashed[]> => {
    const names = await files.readdir(root).catch(() => []);
    const found = await Promise.all(names.sort().reverse().map(find));
    return found.flatMap((one) => one ?? []);
  };
  const drop = ({ key }: Trashed): Promise<void> =>
    files.rm(join(root, key), { recursive: true, force: true });
  /** Returns the files that no longer fit when a file of `bytes` bytes comes in. */
  const overflow = async (bytes: number): Promise<Trashed[]> => {
    let [count, size] = [1, bytes];
    const over: Trashed[] = [];
    for (const one of await list()) {
      count += 1;
      size += await files.lstat(join(root, one.key, one.file)).then(
        (found) => found.size,
        () => 0,
      );
      if (count > limits.files || size > limits.bytes) over.push(one);
    }
    return over;
  };
  /** Makes a new folder for a moment. It counts up, because several files may be removed within one millisecond. */
  const freeFolder = async (now: Date): Promise<string> => {
    try {
      await files.mkdir(root, { recursive: true });
      for (let time = now.getTime(); ; time += 1) {
        const folder = join(root, new Date(time).toISOString().replaceAll(':', '-'));
        const isMade = await files.mkdir(folder).then(
          () => true,
          (error: NodeJS.ErrnoException) => {
            if (error.code !== 'EEXIST') throw error;
            return false;
          },
        );
        if (isMade) return folder;
      }
    } catch (error) {
      throw refusalOf(error);
    }
  };
  return {
    find,
    /** Lists the trash with the titles of the articles, the newest first. */
    list: async (): Promise<Trashed[]> => {
      const found: Trashed[] = [];
      for (const one of await list()) found.push(await titled(one));
      return found;
    },
    /**
     * Moves the file `path` into the trash. `beforehand` runs while both copies exist. Its argument lists the files to be
     * deleted for good after the move. `leave` removes the file from its place. Throws a `UserError` if the trash cannot be
     * written.
     */
    put: async <T>(
      file: string,
      path: string,
      now: Date,
      beforehand: (dropped: readonly string[]) => Promise<T>,
      leave: () => Promise<void> = () => files.unlink(path),
    ): Promise<T> => {
      const folder = await freeFolder(now);
      try {
        const bytes = await files.readFile(path);
        const over = await overflow(bytes.length);
        const dropped = over.map((one) => `${one.key}/${one.file}`);
        const known = await writeNew(folder, file, bytes, { beforehand: () => beforehand(dropped), files });
        await leave();
        // A file that cannot be deleted now is over the limit again next time.
        await Promise.all(over.map((one) => drop(one).catch(() => undefined)));
        return known;
      } catch (error) {
        await files.rm(folder, { recursive: true, force: true });
        throw refusalOf(error);
      }
    },
    /** Throws a `UserError` if the file is gone. */
    read: async ({ key, file }: Trashed): Promise<Uint8Array> =>
      files.readFile(join(root, key, file)).catch((error: unknown) => {
        throw new UserError({ kind: 'file-gone' }, { cause: error });
      }),
    drop,
  };
};
