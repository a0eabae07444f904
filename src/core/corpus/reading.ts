import type { Article } from './article.ts';
import type { Fault } from './faults.ts';

/** An article, the file it came from (see `Fault.file`), and the hash of what it was read from where one is kept. */
export interface SourcedArticle {
  readonly article: Article;
  readonly file: string;
  readonly hash?: string;
  /** Names of fields that its file states and that say nothing here; absent for none. */
  readonly ignored?: readonly string[];
}

/** Reads articles one by one, in order, and ends with what is wrong with the rest: memory holds what is asked for. */
export type ArticleStream = AsyncGenerator<SourcedArticle, readonly Fault[]>;

/** All articles of a stream. */
export const readAll = async (stream: ArticleStream): Promise<CorpusReading> => {
  const articles: SourcedArticle[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { articles, faults: next.value };
    articles.push(next.value);
  }
};

/** Articles that were read before, by the hash of what they were read from. */
export type KnownArticles = ReadonlyMap<string, SourcedArticle>;

/** What reading a corpus gave: the good articles in order, and what is wrong with the rest. */
export interface CorpusReading {
  readonly articles: readonly SourcedArticle[];
  readonly faults: readonly Fault[];
}
