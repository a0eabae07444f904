import { stat } from 'node:fs/promises';
import { systemCode, UserError } from '../../shared/index.ts';
import { readFolder } from './readFolder.ts';
import { type ArticleStream, type CorpusReading, type KnownArticles, readAll } from './reading.ts';
import { readJsonl } from './readJsonl.ts';

/** There is no corpus at the given path. */
export class CorpusNotFound extends UserError {
  constructor(path: string) {
    super(
      `There is no corpus at ${path}. Name a folder of .md and .txt files, or a .jsonl file, with --corpus or in CORPUS.`,
    );
  }
}

/**
 * Reads the corpus at a path, article by article: a folder, or one `.jsonl` file. Does not parse an article again if it is
 * unchanged since it was read as one of `known`: yields the same object. Throws `CorpusNotFound` if there is no corpus, and
 * `UserError` if the system refuses to read it.
 */
export const streamCorpus = async function* (path: string, known: KnownArticles = new Map()): ArticleStream {
  const found = await stat(path).catch(() => undefined);
  try {
    if (found?.isDirectory()) return yield* readFolder(path, known);
    if (found?.isFile() && path.toLowerCase().endsWith('.jsonl')) return yield* readJsonl(path, known);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new UserError(`The corpus ${path} cannot be read (${code}). Check the disk, and who may read it.`);
  }
  throw new CorpusNotFound(path);
};

/** Reads all of the corpus at a path; see `streamCorpus`. */
export const readCorpus = (path: string, known?: KnownArticles): Promise<CorpusReading> =>
  readAll(streamCorpus(path, known));
