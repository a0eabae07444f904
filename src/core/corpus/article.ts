import { createHash } from 'node:crypto';
import { hasRelativeDate } from '../language/index.ts';

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

/** One paragraph of an article: what is searched, cited and shown. */
export interface Passage {
  /** Without its paragraphs, so that a passage that travels between threads takes no others along. */
  readonly article: ArticleHead;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** `article#n`, the name of a passage in every output. */
export const passageId = ({ article, paragraph }: Pick<Passage, 'article' | 'paragraph'>): string =>
  `${article.id}#${paragraph}`;

/**
 * The places, counted from 0, of the paragraphs that tell what a paragraph is about: itself, those next to it, and the first one of
 * its article. Some may lie beyond its end.
 */
export const matterPlaces = (paragraph: number): number[] => [
  ...new Set([0, paragraph - 2, paragraph - 1, paragraph].filter((place) => place >= 0)),
];

/** The passages of an article, in order. */
export const passagesOf = ({ paragraphs, ...article }: Article): Passage[] =>
  paragraphs.map((text, index) => ({ article, paragraph: index + 1, text }));

/** Ten characters that stand for an article's id, which may be too long for a button; the same in every version of the corpus. */
export const articleKey = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, 10);

/**
 * Whether a reader of these words cannot know the day they speak of: they say "Thursday" or "this week", and their article
 * states no date. `shown`: as much of the passage as is shown.
 */
export const lacksDate = ({ article, text }: Passage, shown: string = text): boolean =>
  article.publishedAt === undefined && hasRelativeDate(shown, article.language);
