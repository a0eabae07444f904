import type { Article } from './article.ts';
import type { Fault } from './fault.ts';

/** An article and the file it came from (see `Fault.file`). */
export interface SourcedArticle {
  readonly article: Article;
  readonly file: string;
}

/** What reading a corpus gave: the good articles in order, and what is wrong with the rest. */
export interface CorpusReading {
  readonly articles: readonly SourcedArticle[];
  readonly faults: readonly Fault[];
}
