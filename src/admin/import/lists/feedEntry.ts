import type { StatedFields } from '../../../core/index.ts';

/** What a feed says of one of its pages. Plain data: it travels between threads. */
export interface FeedEntry {
  /** Of the page, absolute. */
  readonly link: string;
  /** Its own link apart. */
  readonly stated: Omit<StatedFields, 'url'>;
  /** The whole text, where the feed carries it and may speak for the page's site; empty otherwise. */
  readonly paragraphs: readonly string[];
}
