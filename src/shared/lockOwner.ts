import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';

const owner = z.object({
  host: z.string().regex(/^[\w.-]{1,253}$/),
  pid: z.int().positive(),
  /** When it took the lock: ISO 8601, in UTC. */
  since: z.iso.datetime(),
  /** The boot of the machine and the namespace of the process number; null if the system does not reveal them. */
  space: z.string().max(200).nullable(),
  /**
   * When it started, in the system's own count; null if the system does not reveal it. The system reuses process numbers.
   */
  started: z.string().max(40).nullable(),
});

/** The process that has a lock. */
export type LockOwner = z.infer<typeof owner>;

const orNull = (reading: Promise<string>): Promise<string | null> => reading.catch(() => null);

/** Reads field 22 of `/proc/PID/stat`, counted after the name, which may contain any character. */
const startOf = async (pid: number): Promise<string | null> => {
  const stat = await orNull(readFile(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};

/** Returns this process as the owner of a lock from now on. */
export const thisProcess = async (): Promise<LockOwner> => {
  const boot = await orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  const namespace = await orNull(readlink('/proc/self/ns/pid'));
  return {
    host:
      hostname()
        .replace(/[^\w.-]/g, '-')
        .slice(0, 253) || 'unnamed',
    pid: process.pid,
    since: new Date().toISOString(),
    space: boot && namespace && `${boot.trim()} ${namespace}`,
    started: await startOf(process.pid),
  };
};

/** Returns the owner that the text of a lock states; undefined for any other text. */
export const readOwner = (text: string): LockOwner | undefined => {
  try {
    return owner.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const isNeighbour = (one: LockOwner, other: LockOwner): boolean =>
  one.host === other.host && one.space === other.space;

export const isSameProcess = (one: LockOwner, other: LockOwner): boolean =>
  isNeighbour(one, other) && one.pid === other.pid && one.started === other.started;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Returns whether the owner still runs, as seen by the process `me`; undefined if `me` cannot tell. */
export const isAlive = async (found: LockOwner, me: LockOwner): Promise<boolean | undefined> => {
  if (!isNeighbour(found, me)) return undefined;
  if (!isRunning(found.pid)) return false;
  const started = await startOf(found.pid);
  return started === null || found.started === null ? undefined : started === found.started;
};
