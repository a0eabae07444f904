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

/** A model as the encoder reads it. */
export interface EncoderModel {
  readonly id: string;
  readonly dimensions: number;
  /** Stands before each text of a kind: the model was trained so. */
  readonly prefixes: Readonly<Record<TextKind, string>>;
  /** The most tokens it reads of a text. */
  readonly mostTokens: number;
  /** Pairs of a question and a passage, and the cosine of their vectors. */
  readonly selfTest: readonly {
    readonly question: string;
    readonly passage: string;
    readonly cosine: number;
  }[];
}

/** The model's files. */
export interface EncoderFiles {
  readonly model: string;
  readonly tokenizer: string;
}

/** How far a cosine of the self-test may be from the pinned one. */
const TOLERANCE = 0.01;
/** No more characters of a text are split into tokens, for each token that is read. */
const CHARACTERS_A_TOKEN = 12;

/** An encoder whose vectors are not the pinned ones: damaged, of other dimensions, or another model's. */
export class EncoderUnfit extends Error {
  override readonly name = 'EncoderUnfit';
}

/** Throws `EncoderUnfit` where an encoder does not give what its model gave when it was pinned. */
export const testEncoder = async (encoder: Encoder, { selfTest }: EncoderModel): Promise<void> => {
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
 * Loads a model into this thread: mean pooling over all tokens, unit length, cut off at the most tokens. Throws
 * `EncoderUnfit`, and whatever loading throws. `threads`: how many compute one text.
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

  /** The tokens of a text, each of whose sentences is read by itself so that its tokens are known. */
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
  /** The mean of the states of some tokens, scaled to length one. */
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
    // A sentence beyond the most tokens is as near as its text.
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
