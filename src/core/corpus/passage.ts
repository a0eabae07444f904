import type { Article, ArticleHead } from './article.ts';

/** One paragraph of an article: what is searched, cited and shown. */
export interface Passage {
  /** Without its paragraphs, so that a passage that travels between threads takes no others along. */
  readonly article: ArticleHead;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** `article#n`, the name of a passage in every output. */
export const passageId = (passage: Passage): string => `${passage.article.id}#${passage.paragraph}`;

/** The passages of an article, in order. */
export const passagesOf = ({ paragraphs, ...article }: Article): Passage[] =>
  paragraphs.map((text, index) => ({ article, paragraph: index + 1, text }));
