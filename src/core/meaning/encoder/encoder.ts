import type { Span } from '../../language/index.ts';

/** The kind of a text: the encoder reads questions and passages differently. */
export type TextKind = 'question' | 'passage';

/** A text to encode. */
export interface EncoderText {
  readonly text: string;
  /** Its sentences, in order, if their vectors are wanted too. */
  readonly sentences?: readonly Span[];
}

/** The vectors of a text, each of length one. */
export interface Encoding {
  readonly vector: Float32Array;
  /** Those of its sentences, each read within the text (late chunking, Günther et al. 2024). */
  readonly sentences: readonly Float32Array[];
}

/**
 * Turns texts into vectors that are near each other if the texts have similar meanings. It orders passages and writes no
 * text.
 */
export interface Encoder {
  /** Names model, revision and pooling: vectors of encoders with different ids do not compare. */
  readonly id: string;
  /** Numbers in a vector. */
  readonly dimensions: number;
  /**
   * Returns the vectors of each text, in order. Encodes questions before passages. Throws the signal's reason when it is
   * aborted, and `EncoderLost` if the encoder has ended.
   */
  encode(texts: readonly EncoderText[], kind: TextKind, signal?: AbortSignal): Promise<readonly Encoding[]>;
}

/** The encoder has ended, for any reason. */
export class EncoderLost extends Error {
  override readonly name = 'EncoderLost';
}

/** Scales a vector to length one, in place; a zero vector stays unchanged. */
export const normalise = (vector: Float32Array): Float32Array => {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) / length;
  return vector;
};

/** Returns the cosine of two vectors of length one. */
export const cosine = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
};
