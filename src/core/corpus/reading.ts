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

/** Articles that were read before, by the hash of what they were read from. */
export type KnownArticles = ReadonlyMap<string, SourcedArticle>;

/** What reading a corpus gave: the good articles in order, and what is wrong with the rest. */
export interface CorpusReading {
  readonly articles: readonly SourcedArticle[];
  readonly faults: readonly Fault[];
}
