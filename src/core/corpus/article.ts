import { createHash } from 'node:crypto';
import { hasRelativeDate } from '../language/index.ts';

/** The facts that an article states about itself; an optional field is present only if its file states it. */
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

/** One news article; `paragraphs` are kept verbatim. */
export interface Article extends ArticleHead {
  readonly paragraphs: readonly string[];
}

/** One paragraph of an article: the unit of search, citation and display. */
export interface Passage {
  /** Without its paragraphs, so that a passage that moves between threads takes no others along. */
  readonly article: ArticleHead;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** Returns `article#n`, the name of a passage in every output. */
export const passageId = ({ article, paragraph }: Pick<Passage, 'article' | 'paragraph'>): string =>
  `${article.id}#${paragraph}`;

/**
 * Returns the places, counted from 0, of the paragraphs that show a paragraph's matter: itself, its neighbours, and the
 * first one of its article. Some may be beyond the article's end.
 */
export const matterPlaces = (paragraph: number): number[] => [
  ...new Set([0, paragraph - 2, paragraph - 1, paragraph].filter((place) => place >= 0)),
];

/** Returns the passages of an article, in order. */
export const passagesOf = ({ paragraphs, ...article }: Article): Passage[] =>
  paragraphs.map((text, index) => ({ article, paragraph: index + 1, text }));

/**
 * Returns ten characters that stand for an article's id, which may be too long for a button. They are the same in every
 * version of the corpus.
 */
export const articleKey = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, 10);

/**
 * Returns whether a reader of these words cannot know the day that they mean. They say "Thursday" or "this week", and their
 * article states no date. `shown`: the part of the passage that is shown.
 */
export const lacksDate = ({ article, text }: Passage, shown: string = text): boolean =>
  article.publishedAt === undefined && hasRelativeDate(shown, article.language);
