import { readFile } from 'node:fs/promises';
import type { ReaderConfig } from '../config/index.ts';
import { loadReading, type Reader, type ReaderSettings } from '../core/index.ts';
import { UserError } from '../shared/index.ts';

/** A key is one line; a larger file is another one. */
const MOST_KEY = 4_096;

/** The key of a reader's endpoint, from the environment or from its file. Throws `UserError` where the file holds none. */
export const readerKey = async ({ key, keyFile }: ReaderConfig): Promise<string | undefined> => {
  if (keyFile === undefined) return key;
  const text = await readFile(keyFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`READER_KEY_FILE cannot be read (${error.code ?? error.message}).`);
  });
  const stated = text.trim();
  if (stated.length > MOST_KEY || !/^[\x21-\x7e]+$/.test(stated))
    throw new UserError('READER_KEY_FILE must hold the key alone, on one line.');
  return stated;
};

type Hearing = Pick<ReaderSettings, 'onRead' | 'onStatus' | 'onFault'>;

/** The reader that the environment names; `key` of its endpoint. */
export const configuredReader = async (
  { url, model, isPrivate, limit, atOnce, budget }: ReaderConfig,
  key: string | undefined,
  hearing: Hearing,
): Promise<Reader> => {
  const { openReader } = await loadReading();
  return openReader({ url, model, key, isPrivate, limit, atOnce, budget, ...hearing });
};
