import { articleIdOf } from '../corpus/parseArticleFile.ts';
import { UserError } from '../userError.ts';
import { articleText } from './articleText.ts';
import type { ImportedArticle } from './importedArticle.ts';
import { IMPORT_LIMITS, MEBIBYTE } from './limits.ts';
import { type AsideOptions, readAside } from './readAside.ts';
import { type Reading, readSource } from './readSource.ts';
import { formOfFile, type Source } from './source.ts';

/** An article as it is to be kept: `file` is its name in the corpus folder, `text` what is to stand in it. */
export interface ArticleFile {
  readonly file: string;
  readonly text: string;
  readonly article: ImportedArticle;
}

const sourceOf = (name: string, bytes: Uint8Array): Source & { readonly file: string } => {
  const form = formOfFile(name);
  if (form === undefined || form === 'xml')
    throw new UserError(`${name}: only .md, .txt and .html files are read.`);
  if (bytes.length > IMPORT_LIMITS.bytes)
    throw new UserError(`${name} is larger than ${IMPORT_LIMITS.bytes / MEBIBYTE} MiB.`);
  const file = articleIdOf(name);
  if (file === '') throw new UserError(`${name}: the name has no letter or digit: rename it.`);
  return { file, form, bytes };
};

const articleFile = (id: string, reading: Reading): ArticleFile => {
  if (reading.kind !== 'article') throw new UserError('It is no page, but a feed or a list of feeds.');
  const file = `${id}.md`;
  return { file, text: articleText(file, reading.article), article: reading.article };
};

/**
 * The article file of somebody's `.md`, `.txt` or `.html` file. Throws a `UserError` for what is none of these, whatever
 * its name says, for what holds no article, and for what is too large. A hostile file can take it minutes: where anybody
 * waits, use `articleFromFileAside`.
 */
export const articleFromFile = (name: string, bytes: Uint8Array): ArticleFile => {
  const source = sourceOf(name, bytes);
  return articleFile(source.file, readSource(source));
};

/** `articleFromFile` in a thread of its own, which is ended when it takes too long. Throws the same. */
export const articleFromFileAside = async (
  name: string,
  bytes: Uint8Array,
  options?: AsideOptions,
): Promise<ArticleFile> => {
  const source = sourceOf(name, bytes);
  return articleFile(source.file, await readAside(source, options));
};
