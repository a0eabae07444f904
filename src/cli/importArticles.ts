import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createFetcher, importSources, openResponseMemory, readAside, whileOwned } from '../admin/index.ts';
import { type Output, printable } from '../presentation/index.ts';
import { isPublicAddress, readRelease, UserError } from '../shared/index.ts';

export interface ImportCall {
  readonly sources: readonly string[];
  /** The folder the articles go to. */
  readonly into: string;
  readonly force: boolean;
  readonly allowPrivate: boolean;
  /** The data folder, which keeps responses of earlier imports. */
  readonly dataDir: string;
}

const FAILED = 1;

const importInto = async (call: ImportCall, output: Pick<Output, 'line' | 'note'>): Promise<void> => {
  const { sources, into, force, allowPrivate, dataDir } = call;
  const fetcher = createFetcher({
    version: await readRelease(),
    memory: await openResponseMemory(join(dataDir, 'import')),
    isAllowed: (address) => allowPrivate || isPublicAddress(address),
    wait,
  });
  const note = (text: string): void => output.note(printable(text));
  const counts = { written: 0, unchanged: 0, failed: 0 };
  try {
    const outcomes = importSources(sources, {
      into,
      force,
      fetch: fetcher.fetch,
      read: readAside,
      onProgress: (source, number, of) => note(`[${number}/${of}] ${source}`),
    });
    for await (const outcome of outcomes) {
      if ('fromFeed' in outcome) note(`  from the feed, since of the page: ${outcome.fromFeed}`);
      if ('problem' in outcome) {
        counts.failed += 1;
        note(`  failed: ${outcome.problem}`);
      } else if (outcome.isNew) {
        counts.written += 1;
        output.line(printable(outcome.path));
      } else {
        counts.unchanged += 1;
        note(`  unchanged: ${outcome.path}`);
      }
    }
  } finally {
    await fetcher.close();
  }
  note(`${counts.written} written, ${counts.unchanged} unchanged, ${counts.failed} failed`);
  if (counts.failed > 0) process.exitCode = FAILED;
};

/**
 * Imports articles and prints the path of each written file; progress and failures go to standard error. Sets the exit code
 * if anything failed. Throws a `UserError` if `into` is not a folder, or another process owns it.
 */
export const importArticles = async (
  call: ImportCall,
  output: Pick<Output, 'line' | 'note'>,
): Promise<void> => {
  const { into } = call;
  if ((await stat(into).catch(() => undefined))?.isFile() || into.toLowerCase().endsWith('.jsonl'))
    throw new UserError(`${into} is no folder: name one with --into FOLDER.`);
  await whileOwned(into, () => importInto(call, output));
};
