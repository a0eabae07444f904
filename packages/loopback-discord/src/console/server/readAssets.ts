import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PACKAGE_ROOT } from '../../../../../src/shared/index.ts';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page's script and style by file name. They lie beside the sources also where the build runs. */
export const readAssets = async (): Promise<ReadonlyMap<string, Asset>> => {
  const folder = join(PACKAGE_ROOT, 'packages/loopback-discord/src/console/assets');
  const assets = new Map<string, Asset>();
  for (const name of await readdir(folder)) {
    const type = TYPES[extname(name)];
    if (type !== undefined) assets.set(name, { type, body: await readFile(join(folder, name), 'utf8') });
  }
  return assets;
};
