import { runAside } from '../../shared/index.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Reading } from './readSource.ts';
import type { Source } from './source.ts';

export interface AsideOptions {
  /** The script of the thread. */
  readonly entry?: URL;
  /** In ms. */
  readonly time?: number;
}

/**
 * Runs `readSource` in a worker thread with limits of time and memory: a hostile page can take minutes to read. Throws
 * `UserError`s.
 */
export const readAside = (source: Source, options: AsideOptions = {}): Promise<Reading> => {
  const { entry = new URL('./readWorker.js', import.meta.url), time = IMPORT_LIMITS.readingTime } = options;
  return runAside(entry, source, { time, task: 'Making an article of it' });
};
