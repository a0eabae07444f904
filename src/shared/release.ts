import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './packageRoot.ts';

/** Returns the version of this program from its package.json. */
export const readRelease = async (): Promise<string> =>
  (JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version;
