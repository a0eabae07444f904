import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { articleIdOf } from '../../core/index.ts';
import { MEBIBYTE, UserError } from '../../shared/index.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { formOfFile, type Source } from './source.ts';

/** Reads a local file as a source. Throws a `UserError` if it is missing, unreadable, too large or of no supported form. */
export const readLocal = async (path: string): Promise<Source> => {
  const form = formOfFile(path);
  if (form === undefined)
    throw new UserError(
      'Only .html, .md, .txt, feeds (.xml, .rss, .atom), .opml, .json, .jsonl and .csv are read.',
    );
  const problem = (error: NodeJS.ErrnoException): never => {
    throw new UserError(
      error.code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${error.code}).`,
    );
  };
  const found = await stat(path).catch(problem);
  if (!found.isFile()) throw new UserError('It is not a file.');
  if (found.size > IMPORT_LIMITS.bytes)
    throw new UserError(`It is larger than ${IMPORT_LIMITS.bytes / MEBIBYTE} MiB.`);
  const file = articleIdOf(basename(path));
  if (file === '') throw new UserError('Its name has no letter or digit: rename it.');
  return { file, form, bytes: await readFile(path).catch(problem) };
};
