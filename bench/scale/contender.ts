import type { Passage } from '../../src/core/corpus/index.ts';

/** The places, in the list of passages, of the best ten for a question, best first. */
export type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** One way of finding paragraphs. */
export interface Contender {
  /** The package whose version is told. */
  readonly package: string;
  /** Loads the package as well: no other contender's process does. */
  build(passages: readonly Passage[]): Promise<Search>;
}

export const BEST = 10;

/** What every contender indexes of a passage. */
export const documentOf = ({ article, text }: Passage, id: number) => ({
  id,
  text,
  title: article.title ?? '',
});
