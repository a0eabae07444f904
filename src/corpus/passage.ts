import type { Article } from './article.ts';

/** One paragraph of an article: what is searched, cited and shown. */
export interface Passage {
  readonly article: Article;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** `article#n`, the name of a passage in every output. */
export const passageId = (passage: Passage): string => `${passage.article.id}#${passage.paragraph}`;

/** The passages of an article, in order. */
export const passagesOf = (article: Article): Passage[] =>
  article.paragraphs.map((text, index) => ({ article, paragraph: index + 1, text }));
