import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CorpusNotFound } from '../corpus/readCorpus.ts';

export interface CorpusCopy {
  readonly path: string;
  remove(): Promise<void>;
}

/** Copies a corpus to a temporary folder, so that whatever is tried there leaves the original alone. Throws `CorpusNotFound`. */
export const copyCorpus = async (corpus: string): Promise<CorpusCopy> => {
  if (!(await stat(corpus).catch(() => undefined))) throw new CorpusNotFound(corpus);
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-console-'));
  const path = join(folder, basename(corpus));
  await cp(corpus, path, { recursive: true });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
};
