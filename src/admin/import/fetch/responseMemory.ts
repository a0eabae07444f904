import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { removeOld } from '../../../shared/index.ts';

const keptHead = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  contentType: z.string(),
});

/** A cached response that its server may confirm as unchanged. */
export type KeptResponse = z.infer<typeof keptHead> & { readonly bytes: Uint8Array };

/** The cache of earlier responses. No method fails: a lost response only costs a full request. */
export interface ResponseMemory {
  recall(address: string): Promise<KeptResponse | undefined>;
  keep(response: KeptResponse): Promise<void>;
}

const MOST_AGE = 30 * 24 * 60 * 60 * 1_000;

/**
 * Opens a cache in a folder, one response per file: a line of JSON, then the bytes. Deletes responses older than 30 days.
 */
export const openResponseMemory = async (folder: string): Promise<ResponseMemory> => {
  await removeOld(folder, MOST_AGE).catch(() => undefined);
  const fileOf = (address: string): string =>
    join(folder, createHash('sha256').update(address).digest('hex'));
  const read = async (address: string): Promise<KeptResponse | undefined> => {
    const whole = await readFile(fileOf(address));
    const end = whole.indexOf('\n');
    const head = keptHead.parse(JSON.parse(whole.toString('utf8', 0, end)));
    return head.address === address ? { ...head, bytes: whole.subarray(end + 1) } : undefined;
  };
  const write = async ({ bytes, ...head }: KeptResponse): Promise<void> => {
    const file = fileOf(head.address);
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.new`, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]));
    await rename(`${file}.new`, file);
  };
  return {
    recall: (address) => read(address).catch(() => undefined),
    keep: (response) => write(response).catch(() => undefined),
  };
};
