import type { StatedFields } from '../../core/index.ts';

/**
 * An article without a file, and so without an id. The title is required: without one, the first line of a file becomes it.
 */
export interface ImportedArticle extends StatedFields {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
