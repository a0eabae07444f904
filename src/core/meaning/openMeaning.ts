import { join } from 'node:path';
import { E5_SMALL } from './encoder/e5Small.ts';
import { startEncoder } from './encoder/startEncoder.ts';
import { createMeaning, type Meaning, type MeaningOptions } from './meaning.ts';
import { createVectorFile } from './vectors/vectorFile.ts';

export interface OpenMeaningOptions extends Pick<MeaningOptions, 'ownsFile' | 'onFault' | 'onStatus'> {
  /** Where model and vectors are kept. */
  readonly dataDir: string;
  /** No more passages have a vector made in advance; 300,000 unless told. */
  readonly most?: number | undefined;
  /** How many threads compute one text; 1 unless told. */
  readonly threads?: number | undefined;
  /** The script of the encoder's thread; the built one unless told. */
  readonly entry?: URL | undefined;
}

/** Passages for which there is room on a small machine. */
const MOST_PASSAGES = 300_000;

/** Finds passages by meaning with the model that is kept in a folder. */
export const openMeaning = ({
  dataDir,
  most = MOST_PASSAGES,
  threads = 1,
  entry,
  ...rest
}: OpenMeaningOptions): Meaning => {
  const folder = join(dataDir, 'models', 'e5-small-v2');
  return createMeaning({
    ...rest,
    dimensions: E5_SMALL.dimensions,
    most,
    file: createVectorFile(dataDir, E5_SMALL.id),
    start: () =>
      startEncoder(
        {
          model: E5_SMALL,
          files: { model: join(folder, 'model_quantized.onnx'), tokenizer: join(folder, 'tokenizer.json') },
          threads,
        },
        entry,
      ),
  });
};
