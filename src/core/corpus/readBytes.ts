import { constants, open } from 'node:fs/promises';
import { MEBIBYTE } from '../../shared/index.ts';
import { LIMITS } from './limits.ts';

/** A pipe that nobody writes to must not be waited for. Windows has no such flag, and no such pipes. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of a corpus file, or what is wrong with it in plain words. Throws nothing. */
export const readBytes = async (path: string): Promise<{ bytes: Buffer } | { problem: string }> => {
  try {
    const handle = await open(path, FLAGS);
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { problem: 'is not a file' };
      if (found.size > LIMITS.fileBytes) {
        return {
          problem: `is larger than ${LIMITS.fileBytes / MEBIBYTE} MiB: split it, or use a .jsonl corpus`,
        };
      }
      return { bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
  }
};
