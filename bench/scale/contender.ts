import type { Passage } from '../../src/core/corpus/index.ts';

/** Returns the positions, in the list of passages, of the ten best for a question, best first. */
export type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** One way of finding paragraphs. */
export interface Contender {
  /** The package whose version is reported. */
  readonly package: string;
  /** Builds the index. Loads the package as well, so that no other contender's process does. */
  build(passages: readonly Passage[]): Promise<Search>;
}

export const BEST = 10;

/** Returns the fields of a passage that every contender indexes. */
export const documentOf = ({ article, text }: Passage, id: number) => ({
  id,
  text,
  title: article.title ?? '',
});
