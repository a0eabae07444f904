import { readdir, realpath } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Fault } from './fault.ts';
import { parseArticleFile } from './parseArticleFile.ts';
import type { CorpusReading, SourcedArticle } from './reading.ts';
import { readText } from './readText.ts';

const FORMATS = new Set(['.md', '.txt']);

/** The article files below a folder, hidden ones and links that lead out of it left alone, in a fixed order. */
const listFiles = async (folder: string): Promise<{ files: string[]; faults: Fault[] }> => {
  const root = await realpath(folder);
  const files: string[] = [];
  const faults: Fault[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(root, path).split(sep).join('/');
    if (/(?:^|\/)\./.test(file) || !FORMATS.has(extname(file).toLowerCase())) continue;
    if (entry.isFile()) files.push(file);
    else if (entry.isSymbolicLink()) {
      const target = await realpath(path).catch(() => '');
      if (target.startsWith(root + sep)) files.push(file);
      else
        faults.push({
          severity: 'error',
          file,
          message: 'is a link that leads out of the corpus folder: copy the file in',
        });
    }
  }
  return { files: files.sort(), faults };
};

/**
 * Reads a corpus folder with its subfolders. A faulty file is left out and reported; the others load. Of two files of
 * one id the first in order of path is kept. Throws what `readdir` throws on the folder itself.
 */
export const readFolder = async (folder: string): Promise<CorpusReading> => {
  const { files, faults } = await listFiles(folder);
  const byId = new Map<string, SourcedArticle>();
  for (const file of files) {
    const read = await readText(join(folder, file));
    if ('problem' in read) {
      faults.push({ severity: 'error', file, message: read.problem });
      continue;
    }
    const { article, faults: found } = parseArticleFile(file, read.text);
    faults.push(...found);
    if (!article) continue;
    const twin = byId.get(article.id);
    if (twin) {
      const message = `has the same id (${article.id}) as ${twin.file}: rename one of them`;
      faults.push({ severity: 'error', file, message });
    } else byId.set(article.id, { article, file });
  }
  return { articles: [...byId.values()], faults };
};
