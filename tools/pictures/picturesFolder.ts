import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';

/** Where the pictures are, and `hashes.json`, which says of what: the hash of each scene by its name. */
export const PICTURES = join(PACKAGE_ROOT, 'docs/pictures');
