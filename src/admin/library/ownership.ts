import { randomUUID } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import {
  isAlive,
  isSameProcess,
  type LockOwner,
  readOwner,
  thisProcess,
  UserError,
} from '../../shared/index.ts';
import { type FileSystem, fileSystem } from './fileSystem.ts';
import { refusalOf } from './writeNew.ts';

/** Hidden: readers and watchers of the corpus ignore it. */
export const LOCK = '.talks-bot.lock';
/** Milliseconds without a beat after which an owner on another machine counts as gone. */
const STALE = 60_000;
const BEAT = 15_000;
const MOST_BYTES = 4_096;
/** Attempts to take the lock. More are needed only if processes fight for it. */
const TRIES = 5;

interface Lock {
  readonly text: string;
  /** Undefined: the lock names no owner. */
  readonly owner: LockOwner | undefined;
  /** In ms, by the clock of the file system. */
  readonly beatAt: number;
}

/**
 * Creates the right to change a corpus folder. One process has it at a time: a lock file in the folder names the owner. The
 * first change takes the lock, because reading needs no write access; `release` gives it back. A process takes over a lock
 * if its owner is gone. On this machine it looks for the owner's process. For another machine it waits for a minute without
 * a beat. `every`: ms between beats.
 */
export const createOwnership = (files: FileSystem, every = BEAT) => {
  let held: { readonly path: string; readonly text: string; readonly timer: NodeJS.Timeout } | undefined;

  const read = async (path: string): Promise<Lock | undefined> => {
    const file = await files.open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) return undefined;
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
      const text = buffer.toString('utf8', 0, bytesRead);
      return { text, owner: readOwner(text), beatAt: (await file.stat()).mtimeMs };
    } finally {
      await file.close();
    }
  };
  /** Returns whether this process has the lock. Throws a `UserError` if another process has it and is not gone by `now`. */
  const isMine = async ({ owner, beatAt }: Lock, me: LockOwner, now: number): Promise<boolean> => {
    if (owner && isSameProcess(owner, me)) return true;
    const alive = (owner && (await isAlive(owner, me))) ?? now - beatAt <= STALE;
    if (!alive) return false;
    const { host, pid, since } = owner ?? { host: '?', pid: 0, since: new Date(beatAt).toISOString() };
    throw new UserError({ kind: 'corpus-owned', host, pid, since });
  };
  /** Writes the same bytes into the file that it read. It never writes into the lock of a process that took over. */
  const beat = async (path: string, text: string): Promise<void> => {
    const file = await files.open(path, 'r+');
    try {
      if ((await file.readFile('utf8')) === text) await file.write(text, 0);
    } finally {
      await file.close();
    }
  };
  const hold = (path: string, text: string): void => {
    clearInterval(held?.timer);
    // A failed beat is skipped: each change checks the owner first.
    const timer = setInterval(() => void beat(path, text).catch(() => undefined), every).unref();
    held = { path, text, timer };
  };
  /** Removes the lock that was read. If another lock has replaced it, puts that one back. */
  const takeAway = async (path: string, { text }: Lock): Promise<void> => {
    const aside = `${path}.${randomUUID()}.old`;
    try {
      await files.rename(path, aside);
      if ((await read(aside))?.text !== text) await files.link(aside, path);
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    } finally {
      await files.rm(aside, { force: true });
    }
  };
  /** Makes the lock and returns whether it was free. */
  const make = async (path: string, text: string): Promise<{ made: boolean; now: number }> => {
    const part = `${path}.${randomUUID()}.part`;
    try {
      const file = await files.open(part, 'wx', 0o644);
      // The time of the new file is the file system's: clocks of machines differ.
      const { mtimeMs } = await file
        .writeFile(text)
        .then(() => file.stat())
        .finally(() => file.close());
      const made = await files.link(part, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      return { made, now: mtimeMs };
    } finally {
      await files.rm(part, { force: true });
    }
  };
  const take = async (path: string): Promise<void> => {
    const me = await thisProcess();
    const text = `${JSON.stringify(me)}\n`;
    const found = await read(path);
    if (found?.owner && isSameProcess(found.owner, me)) return;
    for (let tried = 0; tried < TRIES; tried += 1) {
      const { made, now } = await make(path, text);
      if (made) return hold(path, text);
      const lock = await read(path);
      if (!lock) continue;
      if (await isMine(lock, me, now)) return;
      await takeAway(path, lock);
    }
    throw new Error(`${path} cannot be taken`);
  };

  return {
    /** Throws a `UserError` if another process owns the folder now. */
    check: async (folder: string): Promise<void> => {
      const lock = await read(join(folder, LOCK));
      if (lock) await isMine(lock, await thisProcess(), Date.now());
    },
    /** Takes the folder, or confirms that this process still has it. Throws a `UserError` if it cannot take it. */
    take: (folder: string): Promise<void> =>
      take(join(folder, LOCK)).catch((error: unknown) => {
        throw refusalOf(error);
      }),
    /** Releases the lock that this process took. */
    release: async (): Promise<void> => {
      if (!held) return;
      const { path, text, timer } = held;
      clearInterval(timer);
      held = undefined;
      const lock = await read(path).catch(() => undefined);
      if (lock?.text === text) await files.rm(path, { force: true });
    },
  };
};

/** Returns the nearest folder with a lock, from this one upwards; this one if there is none. */
const lockedFolder = async (folder: string): Promise<string> => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const lock = await fileSystem.lstat(join(at, LOCK)).catch(() => undefined);
    if (lock) return at;
    if (dirname(at) === at) return folder;
  }
};

/**
 * Runs `work` on the articles of a folder while this process owns it. A missing folder needs no owner. Throws a `UserError`
 * if another process owns the folder or one above it.
 */
export const whileOwned = async <Result>(folder: string, work: () => Promise<Result>): Promise<Result> => {
  const root = await lockedFolder(folder);
  const isThere = await fileSystem.lstat(root).catch(() => undefined);
  if (!isThere) return work();
  const ownership = createOwnership(fileSystem);
  await ownership.take(root);
  try {
    return await work();
  } finally {
    await ownership.release();
  }
};
