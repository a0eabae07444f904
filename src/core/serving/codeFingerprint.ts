import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Where what a snapshot holds is made: another version of this code may make something else of the same files. */
const ROOMS = ['corpus', 'language', 'quotations', 'search', 'serving'];

/** Changes whenever the code, or the engine that runs it, does: base 64. */
export const codeFingerprint = (): string => {
  const hash = createHash('sha256').update(process.versions.v8);
  for (const room of ROOMS) {
    const folder = join(import.meta.dirname, '..', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      ['.js', '.ts'].includes(extname(file)),
    );
    for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('base64');
};
