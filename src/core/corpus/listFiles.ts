import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Fault } from './faults.ts';

const FORMATS = new Set(['.md', '.txt']);

const isArticleFile = (name: string): boolean =>
  !name.startsWith('.') && FORMATS.has(extname(name).toLowerCase());

/** Why a link is not followed, in plain words; undefined: it leads to somewhere below the folder. */
const linkProblem = async (path: string, root: string): Promise<string | undefined> => {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) return 'is a link that leads nowhere: remove it, or copy the file in';
  return target.startsWith(root + sep)
    ? undefined
    : 'is a link that leads out of the corpus folder: copy the file in';
};

type ListFolder = (path: string, options: { withFileTypes: true }) => Promise<Dirent[]>;

/**
 * The article files below a folder, relative to it, in a fixed order. Hidden ones are left alone, and so, with a fault, is
 * what cannot be listed and links that lead out. Throws what
 * `listFolder` throws on the folder itself.
 */
export const listFiles = async (
  folder: string,
  listFolder: ListFolder = readdir,
): Promise<{ files: string[]; faults: Fault[] }> => {
  const root = await realpath(folder);
  const files: string[] = [];
  const faults: Fault[] = [];
  const list = async (below: string): Promise<void> => {
    for (const entry of await listFolder(below, { withFileTypes: true })) {
      const path = join(below, entry.name);
      const file = relative(root, path).split(sep).join('/');
      const fail = (message: string): void => void faults.push({ severity: 'error', file, message });
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        await list(path).catch((error: NodeJS.ErrnoException) =>
          fail(`cannot be read (${error.code ?? 'unknown error'})`),
        );
      } else if (!isArticleFile(entry.name)) continue;
      else if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) {
        const problem = await linkProblem(path, root);
        if (problem === undefined) files.push(file);
        else fail(problem);
      } else fail('is not a file');
    }
  };
  await list(root);
  return { files: files.sort(), faults };
};
