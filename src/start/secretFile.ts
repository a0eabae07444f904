import { readFile } from 'node:fs/promises';
import { UserError } from '../shared/index.ts';

/** The most characters of a secret: a larger file is something else. */
const MOST_SECRET = 4_096;

/** The characters of a token or a key; a password may also have spaces and any letters. */
const TOKEN = /^[\x21-\x7e]+$/;
export const PASSWORD = /^\P{Cc}+$/u;

/**
 * Reads the secret from a file that holds nothing else, on one line, of `allowed` characters. Throws `UserError` if the file
 * is unreadable or holds anything else.
 */
export const readSecret = async (variable: string, path: string, allowed = TOKEN): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${variable} cannot be read (${error.code ?? error.message}).`);
  });
  const stated = text.trim();
  if (stated.length > MOST_SECRET || !allowed.test(stated))
    throw new UserError(`${variable} must hold the secret alone, on one line.`);
  return stated;
};
