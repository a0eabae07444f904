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

const makeFolder = () => mkdtemp(join(tmpdir(), 'talks-bot-console-')).catch(refuse);
const placed = (folder: string, name: string): CorpusCopy => ({
  path: join(folder, 'corpus', name),
  dataDir: join(folder, 'data'),
  remove: () => rm(folder, { recursive: true, force: true }),
});

/** A temporary folder for what is kept beside a corpus that is elsewhere. */
export const emptyCopy = async (): Promise<CorpusCopy> => placed(await makeFolder(), 'elsewhere');

/**
 * Copies a corpus to a temporary folder, so that whatever is tried there leaves the original alone. Throws `CorpusNotFound`,
 * and a `UserError` where the system does not let it be copied.
 */
export const copyCorpus = async (corpus: string): Promise<CorpusCopy> => {
  if (!(await stat(corpus).catch(() => undefined))) throw new CorpusNotFound(corpus);
  const copy = placed(await makeFolder(), basename(corpus));
  // The copy is nobody's yet.
  const filter = (source: string): boolean => basename(source) !== LOCK;
  await cp(corpus, copy.path, { recursive: true, filter }).catch((error: unknown) =>
    copy.remove().then(() => refuse(error)),
  );
  return copy;
};
