import { stat } from 'node:fs/promises';
import { UserError } from '../userError.ts';
import { readFolder } from './readFolder.ts';
import type { CorpusReading } from './reading.ts';
import { readJsonl } from './readJsonl.ts';

/** No corpus where one was named. */
export class CorpusNotFound extends UserError {
  constructor(path: string) {
    super(
      `There is no corpus at ${path}. Name a folder of .md and .txt files, or a .jsonl file, with --corpus or in CORPUS.`,
    );
  }
}

/** Reads the corpus at a path: a folder, or one `.jsonl` file. Throws `CorpusNotFound`. */
export const readCorpus = async (path: string): Promise<CorpusReading> => {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return readFolder(path);
  if (found?.isFile() && path.toLowerCase().endsWith('.jsonl')) return readJsonl(path);
  throw new CorpusNotFound(path);
};
