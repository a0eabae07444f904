import { join } from 'node:path';
import { E5_SMALL } from './encoder/e5Small.ts';
import type { StartEncoder } from './encoder/keepEncoder.ts';
import { startEncoder } from './encoder/startEncoder.ts';
import { createMeaning, type Meaning, type MeaningOptions } from './meaning.ts';
import { ModelUnavailable } from './model/failures.ts';
import { type FetchProgress, fetchModel } from './model/fetchModel.ts';
import { E5_FILES, inspectModel, MODEL_HUB, modelFolder } from './model/modelFiles.ts';
import { createVectorFile } from './vectors/vectorFile.ts';

/** Settings for finding passages by meaning: plain data, which travels between threads. */
export interface MeaningSettings {
  /** The folder of the model and the vectors. */
  readonly dataDir: string;
  /** The most passages that get a vector in advance; 300,000 by default. */
  readonly most?: number | undefined;
  /** How many threads compute one text; 1 by default. */
  readonly threads?: number | undefined;
  /** Whether to fetch a missing model; false by default. */
  readonly fetches?: boolean | undefined;
  /** The root URL that the model is fetched from; `MODEL_HUB` by default. */
  readonly hub?: string | undefined;
  /** The script of the encoder's process, as a URL; the built one by default. */
  readonly entry?: string | undefined;
}

/** The number of passages that a small machine has room for. */
const MOST_PASSAGES = 300_000;

/**
 * Returns a function that fetches a missing model if allowed, and loads it. It throws `ModelUnavailable` if the model is
 * absent or damaged.
 */
export const createStart =
  ({ dataDir, threads = 1, fetches = false, hub = MODEL_HUB, entry }: MeaningSettings): StartEncoder =>
  async (tellFetched, signal) => {
    const folder = modelFolder(dataDir, E5_FILES);
    if (fetches) {
      const onProgress = ({ received, total }: FetchProgress): void => tellFetched(received / total);
      await fetchModel({ folder, model: E5_FILES, hub, signal, onProgress });
    }
    const state = await inspectModel(folder, E5_FILES.files);
    if (state.kind === 'absent') throw new ModelUnavailable(`${folder} does not hold the model.`);
    if (state.kind === 'damaged')
      throw new ModelUnavailable(`${join(folder, state.file)} is damaged: ${state.problem}.`);
    const [model = '', tokenizer = ''] = E5_FILES.files.map(({ name }) => join(folder, name));
    return startEncoder(
      { model: E5_SMALL, files: { model, tokenizer }, threads },
      entry === undefined ? undefined : new URL(entry),
    );
  };

/** Prepares to find passages by meaning, with the model in the data folder. */
export const openMeaning = (
  settings: MeaningSettings,
  rest: Pick<MeaningOptions, 'ownsFile' | 'onFault' | 'onStatus'>,
): Meaning =>
  createMeaning({
    ...rest,
    dimensions: E5_SMALL.dimensions,
    most: settings.most ?? MOST_PASSAGES,
    file: createVectorFile(settings.dataDir, E5_SMALL.id),
    start: createStart(settings),
  });
