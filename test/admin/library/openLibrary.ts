import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { createLibrary, type LibraryOptions } from '../../../src/admin/library/createLibrary.ts';
import { type FileSystem, fileSystem } from '../../../src/admin/library/fileSystem.ts';
import { LOCK } from '../../../src/admin/library/ownership.ts';
import { TRASH_LIMITS } from '../../../src/admin/library/trash.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import type { Reason } from '../../../src/shared/userError.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';
import { carryOutHere } from './carryOutHere.ts';

export const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/library/libraryWorker.js'));
export const BY = '100000000000000001';
export const TEXT =
  '# Talks\n\n“We agreed on a ceasefire at sea,” Witkoff said on Thursday after six hours.\n\nMore.\n';

/** Opens a library over a new corpus of these files. */
export const open = async (
  corpusFiles: Record<string, string> = { 'a.md': '# A\n\nOne.' },
  files: FileSystem = fileSystem,
  trashLimits = TRASH_LIMITS,
  how: Pick<LibraryOptions, 'aside' | 'entry'> = { aside: carryOutHere },
) => {
  const corpus = await temporaryFolder(corpusFiles);
  const dataDir = join(await temporaryFolder(), 'data');
  const make = () => createLibrary({ corpus, dataDir, files, trashLimits, ...how });
  const audit = async () =>
    (await readFile(join(dataDir, 'audit.jsonl'), 'utf8').catch(() => '')).split('\n').slice(0, -1);
  return { corpus, dataDir, library: make(), reopen: make, audit };
};

/** Returns the visible files of a corpus: all but the lock. */
export const filesIn = async (corpus: string): Promise<string[]> =>
  (await readdir(corpus)).filter((name) => name !== LOCK).sort();

export const refusal = (reason: Reason) => expect.objectContaining({ name: 'UserError', reason });
