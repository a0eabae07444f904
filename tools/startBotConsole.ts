import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { createLibrary } from '../src/admin/index.ts';
import { readConfig } from '../src/config/index.ts';
import { openCorpus } from '../src/core/serving/index.ts';
import { createMetrics } from '../src/operations/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { type ConsoleLimits, loadConsole } from '../src/start/index.ts';

interface BotConsole {
  readonly url: string;
  /** The copy of the corpus that it answers from. */
  readonly corpus: string;
  /** Errors that the bot has logged so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Starts the console with the real bot on a free port, over a corpus or the shipped articles. */
export const startBotConsole = async (corpus?: string, limits: ConsoleLimits = {}): Promise<BotConsole> => {
  const config = readConfig({
    CONSOLE_PORT: '0',
    COOLDOWN: '0',
    ...(corpus === undefined ? {} : { CORPUS: corpus }),
  });
  const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/library/libraryWorker.js'));
  const notes: string[] = [];
  const errors: string[] = [];
  let copy = '';
  const { startConsole } = await loadConsole();
  const { close } = await startConsole({
    config,
    limits,
    metrics: createMetrics(),
    logger: pino({ level: 'error' }, { write: (error) => void errors.push(error) }),
    note: (line) => void notes.push(line),
    openLibrary: (options) => createLibrary({ ...options, entry }),
    openCorpus: async (path, onReload) => {
      copy = path;
      const served = await openCorpus({ corpus: path, threshold: config.threshold });
      const reload = async () => {
        const report = await served.reload();
        onReload(report);
        return report;
      };
      return { ...served, reload };
    },
  });
  const url = /http:\S+/.exec(notes.join('\n'))?.[0];
  if (url === undefined) throw new Error('the console did not say where it is');
  return { url, corpus: copy, errors, close };
};
