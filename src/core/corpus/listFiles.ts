import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Fault } from './faults.ts';

const FORMATS = new Set(['.md', '.markdown', '.txt']);

const formatOf = (name: string): string => extname(name).toLowerCase() || 'files without an ending';

/** Returns the reason not to follow a link, in plain words; undefined if it leads to somewhere below the folder. */
const linkProblem = async (path: string, root: string): Promise<string | undefined> => {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) return 'is a link that leads nowhere: remove it, or copy the file in';
  return target.startsWith(root + sep)
    ? undefined
    : 'is a link that leads out of the corpus folder: copy the file in';
};

type ListFolder = (path: string, options: { withFileTypes: true }) => Promise<Dirent[]>;

interface FolderListing {
  readonly files: string[];
  readonly faults: Fault[];
  /** Number of files in formats that are not an article's, by the extension of their names. */
  readonly others: ReadonlyMap<string, number>;
}

/**
 * Lists the article files below a folder, relative to it, in a fixed order. Skips hidden entries. Skips unreadable folders
 * and links that lead out, and reports a fault for each. Throws the errors of `listFolder` for the folder itself.
 */
export const listFiles = async (folder: string, listFolder: ListFolder = readdir): Promise<FolderListing> => {
  const root = await realpath(folder);
  const files: string[] = [];
  const others = new Map<string, number>();
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
      } else if (!FORMATS.has(formatOf(entry.name))) {
        const format = formatOf(entry.name);
        others.set(format, (others.get(format) ?? 0) + 1);
      } else if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) {
        const problem = await linkProblem(path, root);
        if (problem === undefined) files.push(file);
        else fail(problem);
      } else fail('is not a file');
    }
  };
  await list(root);
  return { files: files.sort(), faults, others };
};
