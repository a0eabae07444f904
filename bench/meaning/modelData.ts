import { mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder with the models of another, and no vectors: what is measured there is encoded there. The caller removes it. */
export const modelData = async (dataDir: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-bench-data-'));
  await symlink(join(dataDir, 'models'), join(folder, 'models'));
  return folder;
};
