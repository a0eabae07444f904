import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLibrary } from '../../src/admin/library/createLibrary.ts';
import { copyCorpus } from '../../src/start/copyCorpus.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

it('keeps what changes a copy beside it, whatever its name, and takes both away', async () => {
  const folder = await temporaryFolder({
    'data/a.md': '# A\n\nOne.',
    'data/b.md': '# B\n\nTwo.',
    // Of a bot that serves the original.
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
