import { constants, open } from 'node:fs/promises';
import { MEBIBYTE } from '../../shared/index.ts';
import { LIMITS } from './limits.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Returns whether bytes begin as UTF-16 does. */
export const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

const NOT_UTF8 = 'is not UTF-8: save it as UTF-8';
export const NOT_PLAIN = 'is not plain UTF-8 text (UTF-16 or binary): save it as UTF-8';

/** Decodes UTF-8 bytes, a byte-order mark included, or returns the problem in plain words. Throws nothing. */
export const decodeText = (bytes: Uint8Array): { text: string } | { problem: string } => {
  if (isUtf16(bytes) || bytes.includes(0)) return { problem: NOT_PLAIN };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: NOT_UTF8 };
  }
};

/** Opening must not wait for a pipe without a writer. Windows has no such flag, and no such pipes. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads the bytes of a corpus file, or returns the problem in plain words. Throws nothing. */
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
