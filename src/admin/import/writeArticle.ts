import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf, listFiles, parseArticleFile } from '../../core/index.ts';
import { systemCode, UserError } from '../../shared/index.ts';
import { articleText } from './articleText.ts';
import type { ImportedArticle } from './importedArticle.ts';

export interface Written {
  readonly path: string;
  /** False where the file stood there already, to the letter. */
  readonly isNew: boolean;
}

/** Whether a file is the article of another page. */
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
  // An id is one for the whole corpus: below, too, there may be a file that has it.
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
    // Hidden until it is whole: a bot that watches the folder never reads half a file.
    const part = join(folder, `.${file}.part`);
    await writeFile(part, text);
    await rename(part, path);
    return { path, isNew: true };
  }
};

/**
 * Writes the article file of that name into a folder, or of that name and a number where the name is another page's.
 * Throws a `UserError` that names the file where one with other text stands there and `force` is false, where a file of
 * another name has the same id, and where the folder cannot be written to.
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
