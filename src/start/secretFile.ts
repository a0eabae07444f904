import { readFile } from 'node:fs/promises';
import { UserError } from '../shared/index.ts';

/** A secret is one line; a larger file is another one. */
const MOST_SECRET = 4_096;

/** The secret that a file holds alone, on one line. Throws `UserError` where it holds none. */
export const readSecret = async (variable: string, path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${variable} cannot be read (${error.code ?? error.message}).`);
  });
  const stated = text.trim();
  if (stated.length > MOST_SECRET || !/^[\x21-\x7e]+$/.test(stated))
    throw new UserError(`${variable} must hold the secret alone, on one line.`);
  return stated;
};
