import { lookup } from 'node:dns/promises';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Clock, createGuardedAgent, isPublicAddress, MEBIBYTE } from '../../../shared/index.ts';
import { faultOf, type ModelFile } from './modelFiles.ts';

/** What downloading needs of a file system; the tests give one that fails. */
export const downloading = { open };

interface DownloadOptions {
  readonly url: URL;
  readonly file: ModelFile;
  /** Where it goes. */
  readonly path: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Hears of every piece how many bytes are there. */
  readonly onBytes: (bytes: number) => void;
  readonly files?: typeof downloading;
}

/** Milliseconds in which at least so many bytes must come. */
const SPELL = 30_000;
const LEAST_BYTES = MEBIBYTE / 2;
const PARTIAL = 206;

const isLoopback = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/**
 * The path of what is fetched so far. It is this process's own, so that two may fetch at once; what one left that has ended
 * is gone on with.
 */
const adoptPart = async (path: string): Promise<string> => {
  const own = `${path}.${process.pid}.part`;
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const pid = /\.(\d+)\.part$/.exec(name)?.[1];
    if (pid === undefined || !join(folder, name).startsWith(`${path}.`) || isAlive(Number(pid))) continue;
    // Another process may be faster.
    await rename(join(folder, name), own).catch(() => undefined);
  }
  return own;
};

/** Aborts where fewer bytes come than a slow line brings. */
const watchPace = (clock: Clock, giveUp: () => void) => {
  let came = 0;
  let callOff: () => void;
  const look = (): void => {
    if (came < LEAST_BYTES) giveUp();
    else callOff = clock.after(SPELL, look);
    came = 0;
  };
  callOff = clock.after(SPELL, look);
  return {
    add: (bytes: number): void => {
      came += bytes;
    },
    end: (): void => callOff(),
  };
};

/** The bytes of a URL from the `from`th on, or all of them where its server does not give a part. */
const request = async (url: URL, from: number, signal: AbortSignal) => {
  const { Agent, buildConnector, fetch } = await import('undici');
  const isAllowed = (address: string): boolean => isLoopback(url) || isPublicAddress(address);
  const resolve = async (host: string): Promise<string[]> =>
    (await lookup(host, { all: true })).map(({ address }) => address);
  const dispatcher = createGuardedAgent({ Agent, buildConnector }, { resolve, isAllowed, timeout: SPELL });
  const close = (): Promise<void> => dispatcher.destroy();
  try {
    const headers = from > 0 ? { range: `bytes=${from}-` } : {};
    const response = await fetch(url, { dispatcher, signal, headers });
    if (!isLoopback(url) && new URL(response.url).protocol !== 'https:')
      throw new Error(`it redirects to ${new URL(response.url).protocol}`);
    return { response, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const receive = async (part: string, options: DownloadOptions): Promise<void> => {
  const { url, file, clock, onBytes, files = downloading } = options;
  const slow = new AbortController();
  const signal = AbortSignal.any([options.signal, slow.signal]);
  const pace = watchPace(clock, () =>
    slow.abort(new Error(`it sends fewer than ${LEAST_BYTES / 1_024} KiB in ${SPELL / 1_000} seconds`)),
  );
  try {
    const have = (await stat(part).catch(() => undefined))?.size ?? 0;
    const from = have < file.bytes ? have : 0;
    const { response, close } = await request(url, from, signal);
    try {
      const isPart =
        response.status === PARTIAL &&
        response.headers.get('content-range')?.startsWith(`bytes ${from}-`) === true;
      if (!response.ok || !response.body || (response.status === PARTIAL && !isPart))
        throw new Error(`it answers ${response.status}`);
      let bytes = isPart ? from : 0;
      const target = await files.open(part, isPart ? 'a' : 'w', 0o600);
      try {
        for await (const piece of response.body) {
          signal.throwIfAborted();
          const chunk = piece as Uint8Array;
          bytes += chunk.length;
          if (bytes > file.bytes)
            throw new Error(`it sends more than the ${file.bytes} bytes of ${file.name}`);
          await target.writeFile(chunk);
          pace.add(chunk.length);
          onBytes(bytes);
        }
        await target.sync();
      } finally {
        await target.close();
      }
    } finally {
      await close();
    }
  } catch (error) {
    throw slow.signal.aborted ? slow.signal.reason : error;
  } finally {
    pace.end();
  }
};

/**
 * Fetches a file of a model, going on with what is there of it already, and puts it in place when it is the pinned one. Throws
 * an `Error` with the fault; what came stays for the next time, unless it is wrong.
 */
export const download = async (options: DownloadOptions): Promise<void> => {
  const { file, path } = options;
  await mkdir(dirname(path), { recursive: true });
  const part = await adoptPart(path);
  await receive(part, options);
  const fault = await faultOf(part, file);
  if (fault !== undefined) {
    const isShort = ((await stat(part).catch(() => undefined))?.size ?? file.bytes) < file.bytes;
    if (!isShort) await rm(part, { force: true });
    throw new Error(`${file.name}: ${fault}`);
  }
  await rename(part, path);
};
