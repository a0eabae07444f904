import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LOCK } from '../admin/index.ts';
import { CorpusNotFound } from '../core/index.ts';
import { systemCode, UserError } from '../shared/index.ts';

interface CorpusCopy {
  readonly path: string;
  /** The data folder of the copy; created when needed, removed with the copy. */
  readonly dataDir: string;
  remove(): Promise<void>;
}

/** The system's message names the refused operation and the path. */
const refuse = (error: unknown): never => {
  if (!(error instanceof Error) || systemCode(error) === undefined) throw error;
  throw new UserError(`The local console cannot copy the corpus: ${error.message}`);
};

const makeFolder = () => mkdtemp(join(tmpdir(), 'talks-bot-console-')).catch(refuse);
const placed = (folder: string, name: string): CorpusCopy => ({
  path: join(folder, 'corpus', name),
  dataDir: join(folder, 'data'),
  remove: () => rm(folder, { recursive: true, force: true }),
});

/** Creates a temporary folder for the data of a corpus that is kept elsewhere. */
export const emptyCopy = async (): Promise<CorpusCopy> => placed(await makeFolder(), 'elsewhere');

/**
 * Copies a corpus to a temporary folder, so that changes there do not affect the original. Throws `CorpusNotFound`, and a
 * `UserError` if the system does not allow the copy.
 */
export const copyCorpus = async (corpus: string): Promise<CorpusCopy> => {
  if (!(await stat(corpus).catch(() => undefined))) throw new CorpusNotFound(corpus);
  const copy = placed(await makeFolder(), basename(corpus));
  // Leaves out the lock: no process owns the copy yet.
  const filter = (source: string): boolean => basename(source) !== LOCK;
  await cp(corpus, copy.path, { recursive: true, filter }).catch((error: unknown) =>
    copy.remove().then(() => refuse(error)),
  );
  return copy;
};
