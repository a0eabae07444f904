import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Passage } from '../../src/core/corpus/index.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';

/** The places, in the list of passages, of the best ten for a question, best first. */
export type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** One way of finding paragraphs. */
export interface Contender {
  /** The package whose version is told. */
  readonly package: string;
  build(passages: readonly Passage[]): Promise<Search>;
}

export const BEST = 10;

/** What every contender indexes of a passage. */
export const documentOf = ({ article, text }: Passage, id: number) => ({
  id,
  text,
  title: article.title ?? '',
});

/** Resolves as `bench/` does, whose packages users never install. */
export const peers = createRequire(join(PACKAGE_ROOT, 'bench/package.json'));

/** Whether a peer's package is there. */
export const isInstalled = (name: string): boolean => {
  try {
    peers.resolve(name);
    return true;
  } catch {
    return false;
  }
};

/** A peer's module; its caller says what it is. */
export const importPeer = async (name: string): Promise<unknown> =>
  import(pathToFileURL(peers.resolve(name)).href);
