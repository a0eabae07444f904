import { articleIdOf } from '../../core/index.ts';
import { MEBIBYTE, UserError } from '../../shared/index.ts';
import { articleText } from './articleText.ts';
import type { ImportedArticle } from './importedArticle.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { readSource } from './readSource.ts';
import { formOfFile } from './source.ts';

/** An article to be kept: `file` is its name in the corpus folder, `text` the content. */
export interface ArticleFile {
  readonly file: string;
  readonly text: string;
  readonly article: ImportedArticle;
}

/**
 * Makes an article file from a `.md`, `.txt` or `.html` file. Throws a `UserError` if the file is of another kind, whatever
 * its name says, holds no article or is too large. A hostile file can take minutes: if anyone waits, call it in a thread
 * with a time limit (see `runAside`).
 */
export const articleFromFile = (name: string, bytes: Uint8Array): ArticleFile => {
  const form = formOfFile(name);
  if (form !== 'page' && form !== 'markdown' && form !== 'text')
    throw new UserError(`${name}: only .md, .txt and .html files are read.`);
  if (bytes.length > IMPORT_LIMITS.bytes)
    throw new UserError(`${name} is larger than ${IMPORT_LIMITS.bytes / MEBIBYTE} MiB.`);
  const id = articleIdOf(name);
  if (id === '') throw new UserError(`${name}: the name has no letter or digit: rename it.`);
  const reading = readSource({ file: id, form, bytes });
  if (reading.kind !== 'article') throw new UserError('It is no page, but a feed or a list of feeds.');
  const file = `${id}.md`;
  return { file, text: articleText(file, reading.article), article: reading.article };
};
