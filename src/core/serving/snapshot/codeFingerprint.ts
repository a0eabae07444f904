import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../../shared/index.ts';

/** The code that makes the content of a snapshot. Another version of it may make different content from the same files. */
const ROOMS = ['corpus', 'language', 'quotations', 'search', 'serving'];
const CORE = join(import.meta.dirname, '../..');

const pinned = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * Returns a hash (base 64) that changes whenever this code, a library that it may call, or the JavaScript engine changes.
 * `packageFile` pins the libraries' versions. Throws if that file cannot be read.
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
