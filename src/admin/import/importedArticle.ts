import type { StatedFields } from '../../core/index.ts';

/** An article that has no file yet, and so no id. An article file without a title would lose its first line to one. */
export interface ImportedArticle extends StatedFields {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
