import { readFile } from 'node:fs/promises';
import { UserError } from '../shared/index.ts';

/** A secret is one line; a larger file is another one. */
const MOST_SECRET = 4_096;

/** A token or a key; a password may have spaces and any letters, too. */
const TOKEN = /^[\x21-\x7e]+$/;
export const PASSWORD = /^\P{Cc}+$/u;

/** The secret that a file holds alone, on one line, of the letters that are `allowed`. Throws `UserError` where it holds none. */
export const readSecret = async (variable: string, path: string, allowed = TOKEN): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${variable} cannot be read (${error.code ?? error.message}).`);
  });
  const stated = text.trim();
  if (stated.length > MOST_SECRET || !allowed.test(stated))
    throw new UserError(`${variable} must hold the secret alone, on one line.`);
  return stated;
};
