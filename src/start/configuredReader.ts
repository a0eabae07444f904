import type { ReaderConfig } from '../config/index.ts';
import { loadReading, type Reader, type ReaderSettings } from '../core/index.ts';
import { readSecret } from './secretFile.ts';

/**
 * Returns the key of a reader's endpoint, from the environment or from its file. Throws `UserError` if the file holds none.
 */
export const readerKey = async ({ key, keyFile }: ReaderConfig): Promise<string | undefined> =>
  keyFile === undefined ? key : readSecret('READER_KEY_FILE', keyFile);

type Hearing = Pick<ReaderSettings, 'onRead' | 'onStatus' | 'onFault'>;

/** Opens the reader that the environment names; `key` is that of its endpoint. */
export const configuredReader = async (
  { url, model, isPrivate, limit, atOnce, budget }: ReaderConfig,
  key: string | undefined,
  hearing: Hearing,
): Promise<Reader> => {
  const { openReader } = await loadReading();
  return openReader({ url, model, key, isPrivate, limit, atOnce, budget, ...hearing });
};
