import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A file that no user can read from its start. File permissions would not do: root ignores them. */
const UNREADABLE = '/proc/self/mem';

it.skipIf(!existsSync(UNREADABLE))('reports a corpus that the system does not let it read', async () => {
  const corpus = join(await temporaryFolder(), 'corpus.jsonl');
  await symlink(UNREADABLE, corpus);
  await expect(readCorpus(corpus)).rejects.toThrow(
    new UserError(`The corpus ${corpus} cannot be read (EIO). Check the disk, and who may read it.`),
  );
});
