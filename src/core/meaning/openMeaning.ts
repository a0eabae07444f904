import { join } from 'node:path';
import { E5_SMALL } from './encoder/e5Small.ts';
import type { StartEncoder } from './encoder/keepEncoder.ts';
import { startEncoder } from './encoder/startEncoder.ts';
import { createMeaning, type Meaning, type MeaningOptions } from './meaning.ts';
import { ModelUnavailable } from './model/failures.ts';
import { type FetchProgress, fetchModel } from './model/fetchModel.ts';
import { E5_FILES, inspectModel, MODEL_HUB, modelFolder } from './model/modelFiles.ts';
import { createVectorFile } from './vectors/vectorFile.ts';

/** What finding passages by meaning is set up with: plain data, which travels between threads. */
export interface MeaningSettings {
  /** Where model and vectors are kept. */
  readonly dataDir: string;
  /** No more passages have a vector made in advance; 300,000 unless told. */
  readonly most?: number | undefined;
  /** How many threads compute one text; 1 unless told. */
  readonly threads?: number | undefined;
  /** Whether a model that is not there is fetched; not unless told. */
  readonly fetches?: boolean | undefined;
  /** Where it is fetched from; the hub unless told. */
  readonly hub?: string | undefined;
  /** The script of the encoder's process, as a URL; the built one unless told. */
  readonly entry?: string | undefined;
}

/** Passages that a small machine has room for. */
const MOST_PASSAGES = 300_000;

/** Sees to it that the model is there, and loads it. */
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

/** Prepares to find passages by meaning, with the model that is kept in a folder. */
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
