import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Clock, machineClock } from '../../shared/index.ts';

interface WatchOptions {
  /** Called when something below the corpus changes; it does not say which file. */
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
  /** Milliseconds without a further change before `onChange` is called. */
  readonly quiet?: number;
  /** Milliseconds after which it is called even if changes continue. */
  readonly most?: number;
  /** The machine's clock by default. */
  readonly clock?: Clock;
}

interface CorpusWatch {
  close(): void;
}

const isHidden = (name: string): boolean => name.startsWith('.');

const foldersBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inside = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name));
  const below = await Promise.all(inside.map(({ name }) => foldersBelow(join(folder, name))));
  return [folder, ...below.flat()];
};

/** Calls `tell` when a burst of calls is over or lasts too long. */
const debounce = (tell: () => void, quiet: number, most: number, clock: Clock) => {
  let callOff = (): void => undefined;
  let since: number | undefined;
  const fire = (): void => {
    since = undefined;
    tell();
  };
  return {
    call: (): void => {
      since ??= clock.now();
      callOff();
      callOff = clock.after(Math.max(0, Math.min(quiet, most - (clock.now() - since))), fire);
    },
    stop: (): void => callOff(),
  };
};

/**
 * Watches a corpus, a folder with its subfolders or a `.jsonl` file, until closed. Watches each folder by itself, and the
 * parent folder in case the corpus is replaced as a whole. Follows folders that appear and disappear.
 */
export const watchCorpus = async (path: string, options: WatchOptions): Promise<CorpusWatch> => {
  const { onChange, onFault, quiet = 500, most = 5_000, clock = machineClock } = options;
  const corpus = resolve(path);
  const watchers: FSWatcher[] = [];
  let closed = false;

  const leaveAll = (): void => {
    for (const watcher of watchers.splice(0)) watcher.close();
  };
  const follow = (folder: string, concerns: (name: string) => boolean): void => {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || concerns(name)) change.call();
      });
      watcher.on('error', onFault);
      watchers.push(watcher);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onFault(error);
    }
  };
  /** Watches all folders again each time: a folder of the same name may be a new one. */
  const followAll = async (): Promise<void> => {
    const found = await stat(corpus).catch(() => undefined);
    const folders = found?.isDirectory() ? await foldersBelow(corpus) : [];
    leaveAll();
    if (closed) return;
    follow(dirname(corpus), (name) => name === basename(corpus));
    for (const folder of folders) follow(folder, (name) => !isHidden(name));
  };
  const change = debounce(
    () => {
      // Watches new folders before it reports: a later write into one is then another change.
      followAll().then(() => closed || onChange(), onFault);
    },
    quiet,
    most,
    clock,
  );

  await followAll();
  return {
    close: () => {
      closed = true;
      change.stop();
      leaveAll();
    },
  };
};
