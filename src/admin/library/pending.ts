import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { removeOld } from '../../shared/index.ts';
import type { FileSystem } from './fileSystem.ts';
import { refusalOf } from './writeNew.ts';

const upload = z.object({
  file: z.string(),
  text: z.string(),
  /** The corpus file that it replaces. */
  replaces: z.string().optional(),
  /** The link where it was found; absent for an upload. */
  link: z.string().optional(),
});

/** An article file that waits for confirmation. */
export type PendingUpload = z.infer<typeof upload>;

const form = /^[\w-]{22}$/;
const DAY = 24 * 60 * 60_000;
/**
 * An upload is kept for a day, as long as its ephemeral message lasts. A feed's article is kept longer, until an admin
 * returns.
 */
export const PENDING = {
  uploads: { folder: 'pending', life: DAY },
  proposals: { folder: 'proposed', life: 30 * DAY },
} as const;

const keyOf = ({ file, text }: PendingUpload): string =>
  createHash('sha256').update(`${file}\n${text}`).digest('base64url').slice(0, 22);

/**
 * Keeps article files until they are confirmed or too old. The key is the hash of the content; the files survive a restart.
 */
export const createPending = (
  dataDir: string,
  files: FileSystem,
  { folder, life }: (typeof PENDING)[keyof typeof PENDING],
) => {
  const root = join(dataDir, folder);
  const path = (key: string): string => join(root, `${key}.json`);
  const drop = (key: string): Promise<void> =>
    form.test(key) ? files.rm(path(key), { force: true }) : Promise.resolve();
  return {
    drop,
    count: async (): Promise<number> => (await files.readdir(root).catch(() => [])).length,
    /** Returns the key: 22 characters. Throws a `UserError` if the file cannot be written. */
    keep: async (content: PendingUpload): Promise<string> => {
      const key = keyOf(content);
      try {
        await files.mkdir(root, { recursive: true });
        await removeOld(root, life, undefined, files);
        const file = await files.open(path(key), 'w', 0o600);
        await file.writeFile(JSON.stringify(content)).finally(() => file.close());
      } catch (error) {
        await drop(key).catch(() => undefined);
        throw refusalOf(error);
      }
      return key;
    },
    /** Returns undefined if the file is missing or damaged. */
    find: async (key: string): Promise<PendingUpload | undefined> => {
      if (!form.test(key)) return undefined;
      const kept = await files
        .readFile(path(key), 'utf8')
        .then(JSON.parse)
        .catch(() => undefined);
      const content = upload.safeParse(kept).data;
      return content && keyOf(content) === key ? content : undefined;
    },
  };
};
