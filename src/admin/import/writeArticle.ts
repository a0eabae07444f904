import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf, listFiles, parseArticleFile } from '../../core/index.ts';
import { systemCode, UserError } from '../../shared/index.ts';
import { articleText } from './articleText.ts';
import type { ImportedArticle } from './importedArticle.ts';

export interface Written {
  readonly path: string;
  /** False if the same file existed already, verbatim. */
  readonly isNew: boolean;
}

/** Returns whether a file holds the article of another page. */
const isOfAnotherPage = (file: string, content: string, url: string | undefined): boolean => {
  const stated = parseArticleFile(file, content).article?.url;
  return stated !== undefined && url !== undefined && stated !== url;
};

const write = async (
  folder: string,
  name: string,
  article: ImportedArticle,
  force: boolean,
): Promise<Written> => {
  await mkdir(folder, { recursive: true });
  const inFolder = await readdir(folder);
  // An id is unique in the whole corpus: a file in a subfolder may have it, too.
  const { files } = await listFiles(folder);
  for (let number = 1; ; number += 1) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.md`;
    const path = join(folder, file);
    const twin = files.find((other) => other !== file && articleIdOf(other) === articleIdOf(file));
    if (twin) throw new UserError(`${join(folder, twin)} has the same id already: remove or rename it.`);
    const text = articleText(file, article);
    const existing = inFolder.includes(file) ? await readFile(path, 'utf8') : undefined;
    if (existing === text) return { path, isNew: false };
    if (existing !== undefined && isOfAnotherPage(file, existing, article.url)) continue;
    if (existing !== undefined && !force)
      throw new UserError(`${path} exists with other text: kept. --force overwrites it.`);
    // Hidden until it is complete: a bot that watches the folder never reads half a file.
    const part = join(folder, `.${file}.part`);
    await writeFile(part, text);
    await rename(part, path);
    return { path, isNew: true };
  }
};

/**
 * Writes an article file into a folder. Adds a number to its name if the name belongs to another page. Throws a `UserError`
 * if one with other text exists and `force` is false, or if another file has the same id; it names the file. Throws a
 * `UserError` if the folder is not writable.
 */
export const writeArticle: typeof write = async (folder, ...rest) => {
  try {
    return await write(folder, ...rest);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new UserError(`${folder} cannot be written to (${code}).`, { cause: error });
  }
};
