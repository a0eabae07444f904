import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';

/** The folder of the pictures and of `hashes.json`, which holds the hash of each scene by its name. */
export const PICTURES = join(PACKAGE_ROOT, 'docs/pictures');
