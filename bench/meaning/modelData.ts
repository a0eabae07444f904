import { mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder with the models of `dataDir` and without vectors, so that its user must encode. The caller removes it. */
export const modelData = async (dataDir: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-bench-data-'));
  await symlink(join(dataDir, 'models'), join(folder, 'models'));
  return folder;
};
