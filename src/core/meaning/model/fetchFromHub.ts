import { randomUUID } from 'node:crypto';
import { copyFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, removeOld, type replacing, systemCode, UserError } from '../../../shared/index.ts';
import { download } from './download.ts';
import { failWriting, SourceFailed } from './failures.ts';
import type { ModelFile } from './modelFiles.ts';
import { placeFile, WrongFile } from './takeModel.ts';

interface HubFetch {
  readonly url: URL;
  readonly file: ModelFile;
  readonly folder: string;
  readonly files: typeof replacing;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Called with the number of bytes received so far. */
  readonly onBytes: (received: number) => void;
}

/** The fetch gives up a connection that breaks off this many times. */
const MOST_CUTS = 10;
/** Milliseconds after which a part counts as abandoned: the download gives up a server that is silent for half of that. */
const ABANDONED = 60_000;

const isPart = (name: string): boolean => name.endsWith('.part');

/** Removes the parts of files that no process fetches any more, as far as the file system allows. */
export const removeParts = (folder: string): Promise<void> =>
  removeOld(folder, ABANDONED, isPart).catch(() => undefined);

/** Copies the longest part of a file that an earlier or another fetch wrote. Returns its size in bytes. */
const copyPart = async (folder: string, { name, bytes }: ModelFile, to: string): Promise<number> => {
  let [longest, most] = ['', 0];
  for (const other of (await readdir(folder)).filter((one) => isPart(one) && one.startsWith(`${name}.`))) {
    const { size } = await stat(join(folder, other)).catch(() => ({ size: 0 }));
    if (size > most && size <= bytes) [longest, most] = [other, size];
  }
  if (most === 0) return 0;
  try {
    await copyFile(join(folder, longest), to);
  } catch (error) {
    // The process that wrote it has finished meanwhile.
    if (systemCode(error) === 'ENOENT') return 0;
    throw error;
  }
  await removeParts(folder);
  return (await stat(to)).size;
};

/**
 * Fetches a file from the hub into its place. Each fetch writes its own part, so two never write to one file; it begins with
 * a copy of an earlier part. The checksum, not a tag of the server, decides whether the parts fit together: a continued file
 * that is wrong is fetched once more from its first byte. Throws `SourceFailed` and the signal's reason; the part then stays
 * for the next time. Throws `ModelUnavailable` if it cannot write.
 */
export const fetchFromHub = async (options: HubFetch): Promise<void> => {
  const { url, file, folder, files, clock, signal, onBytes } = options;
  const fail = failWriting(folder);
  const path = join(folder, `${file.name}.${randomUUID()}.part`);
  await files.mkdir(folder, { recursive: true }).catch(fail);
  let received = await copyPart(folder, file, path).catch(fail);
  const isContinued = received > 0;
  const part = await files.open(path, 'a', 0o600).catch(fail);
  const restart = async (): Promise<void> => {
    await part.truncate(0).catch(fail);
    received = 0;
  };
  const write = async (chunk: Uint8Array): Promise<void> => {
    await part.appendFile(chunk).catch(fail);
    received += chunk.length;
    onBytes(received);
  };
  const fill = async (): Promise<void> => {
    for (let cuts = 0; received < file.bytes; cuts += 1) {
      const before = received;
      let reason = 'it ended too early';
      try {
        await download({ url, bytes: file.bytes, from: received, clock, signal, restart, write });
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof UserError) throw new SourceFailed(error.message);
        const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
        if (code === undefined) throw error;
        reason = code;
      }
      if (received < file.bytes && (received <= before || cuts === MOST_CUTS))
        throw new SourceFailed(`${url.host} cannot be reached, or broke off (${reason}).`);
    }
  };
  let isKept = false;
  try {
    onBytes(received);
    await fill();
    await placeFile(path, folder, file, files).catch(async (error: unknown) => {
      if (!(error instanceof WrongFile) || !isContinued) throw error;
      await restart();
      await fill();
      await placeFile(path, folder, file, files);
    });
  } catch (error) {
    if (error instanceof WrongFile)
      throw new SourceFailed(`${url.host} has another ${file.name}: ${error.message}.`, { cause: error });
    isKept = received > 0 && (error instanceof SourceFailed || signal.aborted);
    throw error;
  } finally {
    await part.close();
    if (!isKept) await files.rm(path, { force: true });
  }
};
