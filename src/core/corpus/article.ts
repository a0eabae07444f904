/** What an article states of itself; everything optional is present only where its file states it. */
export interface ArticleHead {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601: a day, or a moment with its offset. */
  readonly publishedAt?: string;
  /** BCP 47 tag. */
  readonly language?: string;
}

/** One news article; `paragraphs` are kept to the letter. */
export interface Article extends ArticleHead {
  readonly paragraphs: readonly string[];
}
