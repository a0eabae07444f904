import { join } from 'node:path';
import { E5_SMALL } from './encoder/e5Small.ts';
import type { StartEncoder } from './encoder/keepEncoder.ts';
import { startEncoder } from './encoder/startEncoder.ts';
import { createMeaning, type Meaning, type MeaningOptions } from './meaning.ts';
import { fetchModel } from './model/fetchModel.ts';
import { E5_SMALL_FILES, faultyFiles, modelFolder } from './model/modelFiles.ts';
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
  /** The script of the encoder's thread, as a URL; the built one unless told. */
  readonly entry?: string | undefined;
}

/** Passages that a small machine has room for. */
const MOST_PASSAGES = 300_000;

/** Sees to it that the model is there, and loads it. */
const createStart =
  ({ dataDir, threads = 1, fetches = false, hub, entry }: MeaningSettings): StartEncoder =>
  async (tellFetched, signal) => {
    const folder = modelFolder(dataDir, E5_SMALL_FILES);
    if (fetches)
      await fetchModel({ dataDir, hub, signal, onProgress: (bytes, of) => tellFetched(bytes / of) });
    const [faulty] = await faultyFiles(folder, E5_SMALL_FILES);
    if (faulty) throw new Error(`${join(folder, faulty.file.name)}: ${faulty.fault}; see: model`);
    const [model = '', tokenizer = ''] = E5_SMALL_FILES.files.map(({ name }) => join(folder, name));
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
