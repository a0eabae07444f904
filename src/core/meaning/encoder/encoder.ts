import type { Span } from '../../language/index.ts';

/** What a text is to the encoder: it reads a question and what may answer it in two ways. */
export type TextKind = 'question' | 'passage';

/** A text to encode. */
export interface EncoderText {
  readonly text: string;
  /** Its sentences, in order, where their vectors are wanted too. */
  readonly sentences?: readonly Span[];
}

/** The vectors of a text, each of length one. */
export interface Encoding {
  readonly vector: Float32Array;
  /** Those of its sentences, each read within the text (late chunking, Günther et al. 2024). */
  readonly sentences: readonly Float32Array[];
}

/** Turns texts into vectors that lie near each other where the texts mean alike. It orders passages and writes nothing. */
export interface Encoder {
  /** Names model, revision and pooling: vectors of encoders with different ids do not compare. */
  readonly id: string;
  /** Numbers in a vector. */
  readonly dimensions: number;
  /**
   * The vectors of each text, in order. Questions go before passages. Throws the signal's reason once it is aborted, and
   * `EncoderLost` where the encoder has ended.
   */
  encode(texts: readonly EncoderText[], kind: TextKind, signal?: AbortSignal): Promise<readonly Encoding[]>;
}

/** An encoder that ended, whoever ended it. */
export class EncoderLost extends Error {
  override readonly name = 'EncoderLost';
}

/** Scales a vector to length one, in place; one of nought stays. */
export const normalise = (vector: Float32Array): Float32Array => {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) / length;
  return vector;
};

/** The cosine of two vectors of length one. */
export const cosine = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
};
