import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { decodeText, readBytes } from './bytes.ts';
import type { Fault } from './faults.ts';
import { counted, ignoredFields } from './ignoredFields.ts';
import { listFiles } from './listFiles.ts';
import { parseArticleFile } from './parseArticleFile.ts';
import type { ArticleStream, KnownArticles, SourcedArticle } from './reading.ts';

/** Number of files that are open at one time. */
const AT_ONCE = 16;

type FileReading = { sourced?: SourcedArticle; faults: readonly Fault[] };

const readArticleFile = async (folder: string, file: string, known: KnownArticles): Promise<FileReading> => {
  const refuse = (message: string): FileReading => ({ faults: [{ severity: 'error', file, message }] });
  const read = await readBytes(join(folder, file));
  if ('problem' in read) return refuse(read.problem);
  const hash = createHash('sha256').update(`${file}\n`).update(read.bytes).digest('base64');
  const same = known.get(hash);
  if (same) return { sourced: { ...same, file }, faults: [] };
  const decoded = decodeText(read.bytes);
  if ('problem' in decoded) return refuse(decoded.problem);
  const { article, ignored, faults } = parseArticleFile(file, decoded.text);
  if (!article) return { faults };
  const sourced = { article, file, ...(ignored ? { ignored } : {}) };
  // A file with a warning has no hash: each load reads it again and repeats the warning.
  return { sourced: faults.length > 0 ? sourced : { ...sourced, hash }, faults };
};

const noArticle = (folder: string, others: ReadonlyMap<string, number>): Fault => {
  const found = others.size === 0 ? 'and nothing else' : `but ${counted(others)}`;
  const advice =
    others.size === 0
      ? 'put articles into it, or import some'
      : '`import` makes article files of pages, feeds, .json and .csv; a .jsonl file is a corpus by itself: name it in place of the folder';
  return {
    severity: 'error',
    file: basename(folder),
    message: `has no article file (.md or .txt), ${found}: ${advice}`,
  };
};

/**
 * Reads a corpus folder with its subfolders. Leaves out and reports a faulty file; the others load. Of two files with one
 * id, keeps the first in order of path. Throws the errors of `readdir` for the folder itself.
 */
export const readFolder = async function* (folder: string, known: KnownArticles): ArticleStream {
  const { files, faults, others } = await listFiles(folder);
  const fileOf = new Map<string, string>();
  const withIgnored: Pick<SourcedArticle, 'file' | 'ignored'>[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    for (const read of await Promise.all(some.map((file) => readArticleFile(folder, file, known)))) {
      faults.push(...read.faults);
      if (!read.sourced) continue;
      const { file, article, ignored } = read.sourced;
      const twin = fileOf.get(article.id);
      if (twin === undefined) {
        fileOf.set(article.id, file);
        if (ignored) withIgnored.push({ file, ignored });
        yield read.sourced;
        continue;
      }
      const message = `has the same id (${article.id}) as ${twin}: rename one of them`;
      faults.push({ severity: 'error', file, message });
    }
  }
  if (files.length === 0 && faults.length === 0) faults.push(noArticle(folder, others));
  return [...faults, ...ignoredFields(withIgnored)];
};
