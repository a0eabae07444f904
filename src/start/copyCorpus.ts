import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CorpusNotFound } from '../corpus/readCorpus.ts';

export interface CorpusCopy {
  readonly path: string;
  /** For what is kept beside it; made when it is needed, and gone with it. */
  readonly dataDir: string;
  remove(): Promise<void>;
}

/** Copies a corpus to a temporary folder, so that whatever is tried there leaves the original alone. Throws `CorpusNotFound`. */
export const copyCorpus = async (corpus: string): Promise<CorpusCopy> => {
  if (!(await stat(corpus).catch(() => undefined))) throw new CorpusNotFound(corpus);
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-console-'));
  const path = join(folder, 'corpus', basename(corpus));
  await cp(corpus, path, { recursive: true });
  return { path, dataDir: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) };
};
