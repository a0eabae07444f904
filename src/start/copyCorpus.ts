import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LOCK } from '../admin/index.ts';
import { CorpusNotFound } from '../core/index.ts';
import { systemCode, UserError } from '../shared/index.ts';

interface CorpusCopy {
  readonly path: string;
  /** For what is kept beside it; made when it is needed, and gone with it. */
  readonly dataDir: string;
  remove(): Promise<void>;
}

/** The system's message names what it refused, and the path. */
const refuse = (error: unknown): never => {
  if (!(error instanceof Error) || systemCode(error) === undefined) throw error;
  throw new UserError(`The local console cannot copy the corpus: ${error.message}`);
};

/**
 * Copies a corpus to a temporary folder, so that whatever is tried there leaves the original alone. Throws `CorpusNotFound`,
 * and a `UserError` where the system does not let it be copied.
 */
export const copyCorpus = async (corpus: string): Promise<CorpusCopy> => {
  if (!(await stat(corpus).catch(() => undefined))) throw new CorpusNotFound(corpus);
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-console-')).catch(refuse);
  const path = join(folder, 'corpus', basename(corpus));
  const remove = () => rm(folder, { recursive: true, force: true });
  // The copy is nobody's yet.
  const filter = (source: string): boolean => basename(source) !== LOCK;
  await cp(corpus, path, { recursive: true, filter }).catch((error: unknown) =>
    remove().then(() => refuse(error)),
  );
  return { path, dataDir: join(folder, 'data'), remove };
};
