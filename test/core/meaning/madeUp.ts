import type { Article } from '../../../src/core/corpus/article.ts';
import { type Encoder, EncoderLost, normalise } from '../../../src/core/meaning/encoder/encoder.ts';
import type { RunningEncoder } from '../../../src/core/meaning/encoder/startEncoder.ts';

const DIMENSIONS = 16;

/** Counts letters in a unit vector: texts that share letters are near each other. */
const vectorOf = (text: string): Float32Array => {
  const vector = new Float32Array(DIMENSIONS);
  for (const letter of text.toLowerCase()) {
    const at = letter.codePointAt(0) ?? 0;
    vector[at % DIMENSIONS] = (vector[at % DIMENSIONS] as number) + 1;
  }
  return normalise(vector);
};

/** Makes a tiny encoder without a process. It records its texts, and `lose` ends it like a lost process. */
export const madeUpEncoder = (encode?: Encoder['encode']) => {
  const texts: string[] = [];
  let lose: (why: EncoderLost) => void = () => undefined;
  const lost = new Promise<EncoderLost>((resolve) => {
    lose = resolve;
  });
  const encoder: RunningEncoder = {
    id: 'letters',
    dimensions: DIMENSIONS,
    encode: async (given, kind, signal) => {
      signal?.throwIfAborted();
      texts.push(...given.map(({ text }) => text));
      if (encode) return encode(given, kind, signal);
      return given.map(({ text, sentences = [] }) => ({
        vector: vectorOf(text),
        sentences: sentences.map(([start, end]) => vectorOf(text.slice(start, end))),
      }));
    },
    lost,
    close: async () => lose(new EncoderLost('closed')),
  };
  return { encoder, texts, lose: () => lose(new EncoderLost('gone')), dimensions: DIMENSIONS };
};

export const madeUpArticle = (id: string, publishedAt: string, ...paragraphs: string[]): Article => ({
  id,
  title: id,
  publishedAt,
  paragraphs,
});
