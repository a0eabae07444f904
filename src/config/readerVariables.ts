import { z } from 'zod';
import { READ_BUDGET } from '../core/index.ts';
import { isLoopbackHost } from '../shared/index.ts';
import { either, whole } from './values.ts';

/**
 * Returns whether a reader may be asked at this address: by https, or by http on this machine or if its host may be private.
 */
const isReaderUrl = (value: string, isPrivate: boolean): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  const isPlainAllowed = isPrivate || isLoopbackHost(hostname);
  return (
    username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isPlainAllowed))
  );
};

/** The variables of the language model that chooses passages. */
export const readerShape = {
  READER_URL: z.string().optional(),
  READER_MODEL: z.string().max(200, 'must be 200 characters or fewer').optional(),
  READER_KEY: z.string().optional(),
  READER_KEY_FILE: z.string().optional(),
  READER_PRIVATE: either('true', 'false'),
  READER_SECONDS: whole(1, 600).default(8),
  READER_AT_ONCE: whole(1, 100).default(4),
  READER_PASSAGES: whole(1, 24).default(READ_BUDGET.passages),
  READER_CHARACTERS: whole(500, 100_000).default(READ_BUDGET.characters),
};
type ReaderVariables = z.infer<z.ZodObject<typeof readerShape>>;

/** Reports variables that contradict each other. */
export const checkReader = (stated: ReaderVariables, context: z.RefinementCtx): void => {
  const fault = (name: keyof ReaderVariables, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  const { READER_URL: url, READER_MODEL: model, READER_KEY: key, READER_KEY_FILE: file } = stated;
  if (url === undefined) {
    if (model !== undefined) fault('READER_URL', 'must be set where READER_MODEL is');
    return;
  }
  if (model === undefined) fault('READER_MODEL', 'must be set where READER_URL is');
  if (key !== undefined && file !== undefined)
    fault('READER_KEY_FILE', 'must not be set where READER_KEY is');
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    fault('READER_KEY', 'must be of letters, digits and signs, without spaces');
  if (!isReaderUrl(url, stated.READER_PRIVATE))
    fault(
      'READER_URL',
      'must be an https address without a password, or an http address of this machine (with READER_PRIVATE=true of a private network)',
    );
};

/** The endpoint of the language model that chooses passages, and its limits. */
export interface ReaderConfig {
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** A file that holds only the key. */
  readonly keyFile: string | undefined;
  readonly isPrivate: boolean;
  /** Milliseconds that a question may take. */
  readonly limit: number;
  readonly atOnce: number;
  readonly budget: typeof READ_BUDGET;
}

/** Returns the reader that the variables name; undefined if they name none. */
export const readerOf = (data: ReaderVariables): ReaderConfig | undefined => {
  const { READER_URL: url, READER_MODEL: model } = data;
  if (url === undefined || model === undefined) return undefined;
  return {
    url,
    model,
    key: data.READER_KEY,
    keyFile: data.READER_KEY_FILE,
    isPrivate: data.READER_PRIVATE,
    limit: 1_000 * data.READER_SECONDS,
    atOnce: data.READER_AT_ONCE,
    budget: { passages: data.READER_PASSAGES, characters: data.READER_CHARACTERS },
  };
};
