import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import type { BotFigures, BotLogLine, BotMessage, BotProcessSettings, BotRequest } from './messages.ts';

/** The bot in a child process, as its parent sees it. */
export interface BotProcess {
  /** Ids of the interactions that reached it. */
  readonly received: ReadonlySet<string>;
  /** Its warnings and errors. */
  readonly complaints: readonly BotLogLine[];
  figures(): Promise<BotFigures>;
  killWorker(): void;
  /** Sends SIGTERM; resolves with the exit code, or with null if a signal ended the process. */
  end(): Promise<number | null>;
  /** The exit code if the process ended unasked, null if a signal ended it; undefined otherwise. */
  crashed(): number | null | undefined;
}

const FOLDER = join(PACKAGE_ROOT, 'dist/bench/bot');
const WARNING = 40;

/** Starts the bot, or a client that only answers. Resolves when it is connected; throws if it ends first. */
export const startBotProcess = async (
  settings: BotProcessSettings,
  program: 'botProcess' | 'bareProcess' = 'botProcess',
): Promise<BotProcess> => {
  const child = fork(join(FOLDER, `${program}.js`), [JSON.stringify(settings)], {
    execArgv: ['--expose-gc', '--import', pathToFileURL(join(FOLDER, 'tellHeap.js')).href],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const received = new Set<string>();
  const complaints: BotLogLine[] = [];
  const wanted: ((figures: BotFigures) => void)[] = [];
  let isAsked = false;
  let crash: number | null | undefined;
  const exited: Promise<number | null> = once(child, 'exit').then(([code]) => {
    if (!isAsked) crash = code;
    return code;
  });
  const ask = (request: BotRequest): void => void child.send(request);
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: BotMessage) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'received') received.add(message.interaction);
      else if (message.kind === 'figures') wanted.shift()?.(message.figures);
      else if (message.line.level >= WARNING) complaints.push(message.line);
    });
    void exited.then((code) => reject(new Error(`the bot ended with code ${code}`)));
  });
  await ready;
  return {
    received,
    complaints,
    figures: () =>
      new Promise((resolve) => {
        wanted.push(resolve);
        ask('figures');
      }),
    killWorker: () => ask('kill-worker'),
    end: () => {
      isAsked = true;
      child.kill('SIGTERM');
      return exited;
    },
    crashed: () => crash,
  };
};
