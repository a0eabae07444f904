import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The same relative path leads here from `src/` and from `dist/`. */
const FOLDER = fileURLToPath(new URL('../../../assets/', import.meta.url));

/** Reads the page's script, style and icon by file name. File names are unique across folders. */
export const readAssets = async (): Promise<ReadonlyMap<string, Asset>> => {
  const assets = new Map<string, Asset>();
  for (const { name, parentPath } of await readdir(FOLDER, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(name)];
    if (type !== undefined) assets.set(name, { type, body: await readFile(join(parentPath, name), 'utf8') });
  }
  return assets;
};
