import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLibrary } from '../../src/admin/library/createLibrary.ts';
import { copyCorpus } from '../../src/start/copyCorpus.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

it('keeps the data folder of a copy next to it, even for a corpus called “data”, and removes both', async () => {
  const folder = await temporaryFolder({
    'data/a.md': '# A\n\nOne.',
    'data/b.md': '# B\n\nTwo.',
    // The lock of a bot that serves the original.
    'data/.talks-bot.lock': '{}',
  });
  const { path, dataDir, remove } = await copyCorpus(join(folder, 'data'));
  const library = createLibrary({ corpus: path, dataDir });
  await library.remove('b.md', '100000000000000001');
  expect([...(await library.files()).keys()]).toEqual(['a']);
  expect(await readFile(join(folder, 'data', 'b.md'), 'utf8')).toBe('# B\n\nTwo.');
  await library.close();
  await remove();
  await expect(access(dataDir)).rejects.toThrow('ENOENT');
});
