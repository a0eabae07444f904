import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './packageRoot.ts';

/** The version of this program, as its package states it. */
export const readRelease = async (): Promise<string> =>
  (JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version;
