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

/** Hidden: whoever reads or watches the corpus leaves it alone. */
export const LOCK = '.talks-bot.lock';
/** Milliseconds without a beat after which an owner that cannot be seen from here counts as gone. */
const STALE = 60_000;
const BEAT = 15_000;
const MOST_BYTES = 4_096;
/** More come in between only where processes fight for it. */
const TRIES = 5;

interface Lock {
  readonly text: string;
  /** Undefined: it does not say. */
  readonly owner: LockOwner | undefined;
  /** The file system's time, in ms. */
  readonly beatAt: number;
}

/**
 * The right to change a corpus folder, which one process has at a time: a lock file there that names it. It is taken
 * with the first change, because reading needs no right to write, and kept until it is released. A lock is taken over when
 * its process is gone: on this machine that is seen, elsewhere it is told by a minute without a beat. `every`: ms between beats.
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
  /** Whether a lock is this process's. Throws a `UserError` where it is that of another one that is not gone by `now`. */
  const isMine = async ({ owner, beatAt }: Lock, me: LockOwner, now: number): Promise<boolean> => {
    if (owner && isSameProcess(owner, me)) return true;
    const alive = (owner && (await isAlive(owner, me))) ?? now - beatAt <= STALE;
    if (!alive) return false;
    const { host, pid, since } = owner ?? { host: '?', pid: 0, since: new Date(beatAt).toISOString() };
    throw new UserError({ kind: 'corpus-owned', host, pid, since });
  };
  /** Writes the same bytes again, into the file that was read: never into the lock of whoever took it over. */
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
    // A beat that fails is missed; who owns the folder is looked up before each change.
    const timer = setInterval(() => void beat(path, text).catch(() => undefined), every).unref();
    held = { path, text, timer };
  };
  /** Takes a lock away that was read so; where it is another one by now, that one is put back. */
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
  /** Whether there was no lock, and now there is this one. */
  const make = async (path: string, text: string): Promise<{ made: boolean; now: number }> => {
    const part = `${path}.${randomUUID()}.part`;
    try {
      const file = await files.open(part, 'wx', 0o644);
      // Its own time is the file system's: clocks of machines differ.
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
    /** Throws a `UserError` where another process owns the folder now. */
    check: async (folder: string): Promise<void> => {
      const lock = await read(join(folder, LOCK));
      if (lock) await isMine(lock, await thisProcess(), Date.now());
    },
    /** Takes the folder, or makes sure that it is still this process's. Throws a `UserError` where it cannot be had. */
    take: (folder: string): Promise<void> =>
      take(join(folder, LOCK)).catch((error: unknown) => {
        throw refusalOf(error);
      }),
    /** Gives back what it took. */
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

/** The nearest folder with a lock, from this one upwards; this one itself where there is none. */
const lockedFolder = async (folder: string): Promise<string> => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const lock = await fileSystem.lstat(join(at, LOCK)).catch(() => undefined);
    if (lock) return at;
    if (dirname(at) === at) return folder;
  }
};

/**
 * Does work on the articles of a folder while this process owns it; a folder that is not there yet needs no owner. Throws
 * a `UserError` where another process owns it, or a folder that it is in.
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
