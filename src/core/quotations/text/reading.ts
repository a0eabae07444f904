import type { MarkedSpan } from './markedSpans.ts';
import { type NameMention, namesIn } from './names.ts';
import { streamOf, type TokenStream } from './tokenStream.ts';

/** A stretch of text as tokens, with its names. */
export interface Reading {
  readonly text: string;
  readonly stream: TokenStream;
  readonly names: readonly NameMention[];
  /** The name each token is part of. */
  readonly nameAt: readonly (NameMention | undefined)[];
}

/** Reads `[from, to)` of a text; the quotations in it become single tokens. */
export const readText = (text: string, from: number, to: number, quotes: readonly MarkedSpan[]): Reading => {
  const stream = streamOf(text, from, to, quotes);
  const names = namesIn(stream);
  const nameAt = new Array<NameMention | undefined>(stream.tokens.length);
  for (const name of names) nameAt.fill(name, name.from, name.to);
  return { text, stream, names, nameAt };
};

/** Returns the text of the tokens `[from, to)`, as written. */
export const wordsOf = ({ text, stream: { tokens } }: Reading, from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** Returns the token range of the sentence that contains a token. */
export const sentenceAt = ({ stream }: Reading, at: number): readonly [start: number, end: number] => {
  const index = stream.sentenceOf[at] ?? 0;
  return [stream.sentences[index] ?? 0, stream.sentences[index + 1] ?? stream.tokens.length];
};
