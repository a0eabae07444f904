/**
 * One news article. `paragraphs` are kept to the letter; everything optional is present only where the article's file
 * states it.
 */
export interface Article {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601: a day, or a moment with its offset. */
  readonly publishedAt?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly paragraphs: readonly string[];
}
