import type { StatedFields } from '../../../core/index.ts';

/** The statements of a feed about one page. Plain data: it travels between threads. */
export interface FeedEntry {
  /** The absolute link of the page. */
  readonly link: string;
  /** The stated fields without the page's own link. */
  readonly stated: Omit<StatedFields, 'url'>;
  /** The whole text, if the feed carries it and is of the page's site; otherwise empty. */
  readonly paragraphs: readonly string[];
}
