import type { Article } from './article.ts';
import type { Fault } from './faults.ts';

/** An article, its file (see `Fault.file`), and the hash of the bytes it was read from, if one is kept. */
export interface SourcedArticle {
  readonly article: Article;
  readonly file: string;
  readonly hash?: string;
  /** Names of unknown fields in its file; absent for none. */
  readonly ignored?: readonly string[];
}

/**
 * Yields articles one by one, in order, and returns the faults of the rest: memory holds only the articles that the caller
 * requests.
 */
export type ArticleStream = AsyncGenerator<SourcedArticle, readonly Fault[]>;

/** Calls `take` for each article of a stream, one after the other. Returns the faults of the rest. */
export const takeEach = async (
  stream: ArticleStream,
  take: (one: SourcedArticle) => Promise<void> | void,
): Promise<readonly Fault[]> => {
  for (;;) {
    const next = await stream.next();
    if (next.done) return next.value;
    await take(next.value);
  }
};

/** Reads all articles of a stream. */
export const readAll = async (stream: ArticleStream): Promise<CorpusReading> => {
  const articles: SourcedArticle[] = [];
  const faults = await takeEach(stream, (one) => void articles.push(one));
  return { articles, faults };
};

/** Articles that were read before, by their hash. */
export type KnownArticles = ReadonlyMap<string, SourcedArticle>;

/** The result of reading a corpus: the good articles in order, and the faults of the rest. */
export interface CorpusReading {
  readonly articles: readonly SourcedArticle[];
  readonly faults: readonly Fault[];
}
