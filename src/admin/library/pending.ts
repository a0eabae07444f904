import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { removeOld } from '../../shared/index.ts';
import type { FileSystem } from './fileSystem.ts';
import { refusalOf } from './writeNew.ts';

const upload = z.object({
  file: z.string(),
  text: z.string(),
  /** The file of the corpus that gives way to it. */
  replaces: z.string().optional(),
  /** Where it was found; of what was sent there is none. */
  link: z.string().optional(),
});

/** An article file that waits for its confirmation. */
export type PendingUpload = z.infer<typeof upload>;

const form = /^[\w-]{22}$/;
const DAY = 24 * 60 * 60_000;
/** An upload waits as long as a message for one person alone lasts; what a feed brings, for admins to come back. */
export const PENDING = {
  uploads: { folder: 'pending', life: DAY },
  proposals: { folder: 'proposed', life: 30 * DAY },
} as const;

const keyOf = ({ file, text }: PendingUpload): string =>
  createHash('sha256').update(`${file}\n${text}`).digest('base64url').slice(0, 22);

/** Keeps article files under the hash of their content until they are confirmed, through restarts, for a time. */
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
    /** Its key: 22 characters. Throws a `UserError` where it cannot be written. */
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
    /** Undefined: it is not kept, or no longer whole. */
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
