import { splitSentences } from '../../src/core/language/index.ts';
import { E5_SMALL, type Encoding, type PassageEncoder, packEncoding } from '../../src/core/meaning/index.ts';
import { random } from '../generated/random.ts';

/** Width of the perturbation in each dimension, whose values are about 0.05. */
const OFF = 0.03;

/**
 * Creates an encoder that gives each passage a real vector, slightly perturbed: encoding hundreds of thousands takes hours.
 */
export const perturbedPassages = (real: readonly Encoding[]): PassageEncoder => {
  const next = random(1);
  return {
    encoder: E5_SMALL.id,
    dimensions: E5_SMALL.dimensions,
    encode: async (texts) =>
      texts.map((text) => {
        const vector = real[Math.floor(next() * real.length)]?.vector ?? new Float32Array();
        const off = (): Float32Array => vector.map((value) => value + OFF * (next() - 0.5));
        const parts = splitSentences(text).length;
        return packEncoding({ vector: off(), sentences: Array.from({ length: parts }, off) });
      }),
    close: async () => undefined,
  };
};
