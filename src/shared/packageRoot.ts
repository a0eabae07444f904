import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const find = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above the program');
  return find(parent);
};

/** The folder that holds package.json, the same for the sources and for the build below `dist/`. */
export const PACKAGE_ROOT = find(dirname(fileURLToPath(import.meta.url)));
