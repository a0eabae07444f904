import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { removeOld } from '../../shared/index.ts';
import type { FileSystem } from './fileSystem.ts';
import { refusalOf } from './writeNew.ts';

const upload = z.object({ file: z.string(), text: z.string() });

/** An article file that waits for its confirmation. */
type PendingUpload = z.infer<typeof upload>;

const form = /^[\w-]{22}$/;
/** Milliseconds for which an upload waits: messages of their own, for one person alone, last no longer either. */
const LIFE = 24 * 60 * 60_000;

const keyOf = ({ file, text }: PendingUpload): string =>
  createHash('sha256').update(`${file}\n${text}`).digest('base64url').slice(0, 22);

/** Keeps uploads under the hash of their content until they are confirmed, through restarts, for at most a day. */
export const createPending = (dataDir: string, files: FileSystem) => {
  const root = join(dataDir, 'pending');
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
        await removeOld(root, LIFE, undefined, files);
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
