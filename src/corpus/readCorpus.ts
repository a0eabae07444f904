import { stat } from 'node:fs/promises';
import { UserError } from '../userError.ts';
import { readFolder } from './readFolder.ts';
import type { CorpusReading, KnownArticles } from './reading.ts';
import { readJsonl } from './readJsonl.ts';

/** No corpus where one was named. */
export class CorpusNotFound extends UserError {
  constructor(path: string) {
    super(
      `There is no corpus at ${path}. Name a folder of .md and .txt files, or a .jsonl file, with --corpus or in CORPUS.`,
    );
  }
}

/**
 * Reads the corpus at a path: a folder, or one `.jsonl` file. What is unchanged since it was read as one of `known` is
 * not parsed again: it is that very object. Throws `CorpusNotFound`.
 */
export const readCorpus = async (path: string, known: KnownArticles = new Map()): Promise<CorpusReading> => {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return readFolder(path, known);
  if (found?.isFile() && path.toLowerCase().endsWith('.jsonl')) return readJsonl(path, known);
  throw new CorpusNotFound(path);
};
