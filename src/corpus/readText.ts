import { readFile, stat } from 'node:fs/promises';
import { LIMITS } from './limits.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a corpus file, or what is wrong with it in plain words. Throws nothing. */
export const readText = async (path: string): Promise<{ text: string } | { problem: string }> => {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.fileBytes) {
      return {
        problem: `is larger than ${LIMITS.fileBytes / 1024 / 1024} MiB: split it, or use a .jsonl corpus`,
      };
    }
    const bytes = await readFile(path);
    if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0)) {
      return { problem: 'is not plain UTF-8 text (UTF-16 or binary): save it as UTF-8' };
    }
    return { text: decoder.decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8: save it as UTF-8' };
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
  }
};
