import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Clock, machineClock } from '../../shared/index.ts';

interface WatchOptions {
  /** Something below the corpus changed; what did is for the reader to find out. */
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
  /** Milliseconds without a further change before `onChange` is called. */
  readonly quiet?: number;
  /** Milliseconds after which it is called even while changes go on. */
  readonly most?: number;
  /** The machine's unless told. */
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

/** Calls `tell` once a burst of calls is over, or has gone on for too long. */
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
 * Watches a corpus, a folder with its subfolders or a `.jsonl` file, until closed. Each folder is watched by itself, and
 * the one above for the corpus being replaced as a whole; folders that come and go are followed.
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
  /** Watches all folders again each time: a folder of the same name may be another by now. */
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
      // Folders first: what is written into a new one from now on is another change.
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
