import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../../shared/index.ts';

/** Where what a snapshot holds is made: another version of this code may make something else of the same files. */
const ROOMS = ['corpus', 'language', 'quotations', 'search', 'serving'];
const CORE = join(import.meta.dirname, '../..');

const pinned = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * Changes whenever the code, a library that it may call, or the JavaScript engine does: base 64. `packageFile` pins the
 * libraries' versions. Throws where it cannot be read.
 */
export const codeFingerprint = (packageFile = join(PACKAGE_ROOT, 'package.json')): string => {
  const { dependencies } = pinned.parse(JSON.parse(readFileSync(packageFile, 'utf8')));
  const libraries = Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(process.versions.v8).update(JSON.stringify(libraries));
  for (const room of ROOMS) {
    const folder = join(CORE, room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      ['.js', '.ts'].includes(extname(file)),
    );
    for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('base64');
};
