import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { removeOld } from './removeOld.ts';

/** The calls of a file system that `replaceFile` needs; tests pass some that fail. */
export const replacing = { mkdir, open, rename, rm };

/** Milliseconds after which an unfinished file counts as left behind. */
const ABANDONED = 60 * 60_000;

/** How many files this thread has begun to replace: it gives two concurrent replacements different temporary names. */
let begun = 0;

/**
 * Replaces a file: `write` fills a new one, which is flushed to the disk and renamed, so that there is always a whole file.
 * Returns the result of `write`. Throws the errors of `write` and of the file system, and then the file stays unchanged.
 */
export const replaceFile = async <Result>(
  path: string,
  write: (file: Awaited<ReturnType<typeof open>>) => Promise<Result>,
  { mkdir, open, rename, rm }: typeof replacing = replacing,
): Promise<Result> => {
  const folder = dirname(path);
  const isUnfinished = (name: string): boolean =>
    name.startsWith(`${basename(path)}.`) && /^[\d.]+\.new$/.test(name.slice(basename(path).length + 1));
  const unfinished = `${path}.${process.pid}.${threadId}.${++begun}.new`;
  await mkdir(folder, { recursive: true });
  await removeOld(folder, ABANDONED, isUnfinished).catch(() => undefined);
  let result: Result;
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      result = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  const opened = await open(folder, constants.O_RDONLY);
  await opened.sync().finally(() => opened.close());
  return result;
};
