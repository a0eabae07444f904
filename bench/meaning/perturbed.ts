import { join } from 'node:path';
import {
  createMeaning,
  createVectorFile,
  E5_FILES,
  E5_SMALL,
  type Encoding,
  type Meaning,
  modelFolder,
  type RunningEncoder,
  startEncoder,
} from '../../src/core/meaning/index.ts';
import { random } from '../generated/random.ts';

/** Starts the real encoder with the model in a folder. */
export const startRealEncoder = (dataDir: string, threads: number): Promise<RunningEncoder> => {
  const folder = modelFolder(dataDir, E5_FILES);
  const [model = '', tokenizer = ''] = E5_FILES.files.map(({ name }) => join(folder, name));
  return startEncoder({ model: E5_SMALL, files: { model, tokenizer }, threads });
};

/** Width of the perturbation in each dimension, whose values are about 0.05. */
const OFF = 0.03;

/**
 * Opens meaning with the real encoder for questions. A passage gets one of the real vectors, slightly perturbed: encoding
 * hundreds of thousands takes hours. `keptIn`: the folder that keeps the vectors; undefined: nothing keeps them.
 */
export const openPerturbed = (dataDir: string, real: readonly Encoding[], keptIn?: string): Meaning =>
  createMeaning({
    dimensions: E5_SMALL.dimensions,
    file: keptIn === undefined ? undefined : createVectorFile(keptIn, 'perturbed'),
    most: Number.MAX_SAFE_INTEGER,
    onFault: (error) => {
      throw error;
    },
    start: async () => {
      const encoder = await startRealEncoder(dataDir, 1);
      const next = random(1);
      const make = (parts: number): Encoding => {
        const vector = real[Math.floor(next() * real.length)]?.vector ?? new Float32Array();
        const off = (): Float32Array => vector.map((value) => value + OFF * (next() - 0.5));
        return { vector: off(), sentences: Array.from({ length: parts }, off) };
      };
      return {
        ...encoder,
        encode: async (texts, kind, signal) =>
          kind === 'question'
            ? encoder.encode(texts, kind, signal)
            : texts.map(({ sentences = [] }) => make(sentences.length)),
      };
    },
  });
