import { readdir } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { readCorpus } from '../../src/corpus/readCorpus.ts';
import { UserError } from '../../src/userError.ts';
import { temporaryFolder } from './temporaryFolder.ts';

// Permissions do not bind whoever may do everything: the system's refusal is played.
vi.mock('node:fs/promises', async (original) => ({ ...(await original<object>()), readdir: vi.fn() }));

const refused = (fields: object): Error => Object.assign(new Error('refused'), fields);

it('says of a corpus that the system does not let it read that it cannot be read', async () => {
  const folder = await temporaryFolder();
  vi.mocked(readdir).mockRejectedValueOnce(refused({ code: 'EACCES', syscall: 'scandir' }));
  await expect(readCorpus(folder)).rejects.toThrow(
    new UserError(`The corpus ${folder} cannot be read (EACCES): see who may read it.`),
  );
});

it('takes nothing else for that', async () => {
  const folder = await temporaryFolder();
  vi.mocked(readdir).mockRejectedValueOnce(new TypeError('a bug'));
  await expect(readCorpus(folder)).rejects.toThrow(TypeError);
});
