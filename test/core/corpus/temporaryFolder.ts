import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a temporary folder with these files. Removes it when the test ends. */
export const temporaryFolder = async (
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
};
