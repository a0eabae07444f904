import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Span } from '../../language/index.ts';
import {
  cosine,
  type Encoder,
  type EncoderText,
  type Encoding,
  normalise,
  type TextKind,
} from './encoder.ts';
import { loadOnnxRuntime } from './onnxRuntime.ts';

/** The properties of a model that the encoder needs. */
export interface EncoderModel {
  readonly id: string;
  readonly dimensions: number;
  /** The prefix of each text of a kind: the model was trained with it. */
  readonly prefixes: Readonly<Record<TextKind, string>>;
  /** The most tokens that it reads of a text. */
  readonly mostTokens: number;
  /** Pairs of a question and a passage, and the cosine of their vectors. */
  readonly selfTest: readonly {
    readonly question: string;
    readonly passage: string;
    readonly cosine: number;
  }[];
}

/** The paths of the model's files. */
export interface EncoderFiles {
  readonly model: string;
  readonly tokenizer: string;
}

/** The allowed difference between a cosine of the self-test and the pinned one. */
const TOLERANCE = 0.01;
/** The most characters of a text that the tokenizer gets, for each token that the model reads. */
const CHARACTERS_A_TOKEN = 12;

/** The encoder's vectors differ from the pinned ones: its model is damaged, has other dimensions, or is another model. */
export class EncoderUnfit extends Error {
  override readonly name = 'EncoderUnfit';
}

/** Throws `EncoderUnfit` if the cosines of an encoder differ from those pinned for its model. */
const testEncoder = async (encoder: Encoder, { selfTest }: EncoderModel): Promise<void> => {
  for (const { question, passage, cosine: pinned } of selfTest) {
    const [asked] = await encoder.encode([{ text: question }], 'question');
    const [told] = await encoder.encode([{ text: passage }], 'passage');
    const near = asked && told ? cosine(asked.vector, told.vector) : Number.NaN;
    // A cosine that is not a number fails, too.
    if (!(Math.abs(near - pinned) <= TOLERANCE))
      throw new EncoderUnfit(`the model fails its self-test: a cosine is ${near.toFixed(3)}, not ${pinned}`);
  }
};

/**
 * Loads a model into this thread. Vectors are means over all tokens, of unit length; longer texts are cut at the most
 * tokens. `threads`: how many compute one text. Throws `EncoderUnfit`, and the errors of loading.
 */
export const loadOnnxEncoder = async (
  model: EncoderModel,
  files: EncoderFiles,
  threads = 1,
): Promise<Encoder & { close(): Promise<void> }> => {
  const { InferenceSession, Tensor } = await loadOnnxRuntime();
  const tokenizer = new Tokenizer(JSON.parse(await readFile(files.tokenizer, 'utf8')), {});
  const session = await InferenceSession.create(files.model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  const { dimensions, mostTokens, prefixes } = model;

  const tokensOf = (text: string): number[] =>
    tokenizer.encode(text.slice(0, CHARACTERS_A_TOKEN * mostTokens), { add_special_tokens: false }).ids;
  const [first = 0, last = 0] = tokenizer.encode('').ids;

  /** Returns the tokens of a text. It tokenizes each sentence separately, to know the range of its tokens. */
  const readText = ({ text, sentences = [] }: EncoderText, kind: TextKind) => {
    const tokens = [first, ...tokensOf(prefixes[kind])];
    const read = (from: number, to: number): void => {
      const room = mostTokens - 1 - tokens.length;
      if (from < to && room > 0) tokens.push(...tokensOf(text.slice(from, to)).slice(0, room));
    };
    let end = 0;
    const ranges = sentences.map(([from, to]): Span => {
      read(end, from);
      const start = tokens.length;
      read(from, to);
      end = to;
      return [start, tokens.length];
    });
    read(end, text.length);
    return { tokens: [...tokens, last], ranges };
  };
  /** Returns the mean of the states of a range of tokens, scaled to length one. */
  const meanOf = (states: Float32Array, from: number, to: number): Float32Array => {
    const sum = new Float32Array(dimensions);
    for (let at = from * dimensions; at < to * dimensions; at += 1)
      sum[at % dimensions] = (sum[at % dimensions] as number) + (states[at] as number);
    return normalise(sum);
  };
  const encodeText = async (text: EncoderText, kind: TextKind): Promise<Encoding> => {
    const { tokens, ranges } = readText(text, kind);
    const tensor = (data: BigInt64Array) => new Tensor('int64', data, [1, tokens.length]);
    const output = await session.run({
      input_ids: tensor(BigInt64Array.from(tokens, BigInt)),
      attention_mask: tensor(new BigInt64Array(tokens.length).fill(1n)),
      token_type_ids: tensor(new BigInt64Array(tokens.length)),
    });
    const states = output[session.outputNames[0] ?? ''];
    if (states?.dims[2] !== dimensions)
      throw new EncoderUnfit(`the model gives vectors of ${states?.dims[2]} numbers, not ${dimensions}`);
    const vector = meanOf(states.data, 0, tokens.length);
    // A sentence beyond the most tokens gets the vector of its text.
    const sentences = ranges.map(([from, to]) =>
      from < to ? meanOf(states.data, from, to) : vector.slice(),
    );
    states.dispose();
    return { vector, sentences };
  };
  const encoder: Encoder = {
    id: model.id,
    dimensions,
    encode: async (texts, kind, signal) => {
      const encodings: Encoding[] = [];
      for (const text of texts) {
        signal?.throwIfAborted();
        encodings.push(await encodeText(text, kind));
      }
      return encodings;
    },
  };
  await testEncoder(encoder, model);
  return { ...encoder, close: () => session.release() };
};
