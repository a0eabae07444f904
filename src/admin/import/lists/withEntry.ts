import type { UserError } from '../../../shared/index.ts';
import type { ImportedArticle } from '../importedArticle.ts';
import type { FeedEntry } from './feedEntry.ts';

/**
 * A feed's text is taken if it is longer than the page's by this factor. Then the page is cut short or built by a script.
 */
const MORE = 1.25;

const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, text) => sum + text.length, 0);

/** Fills in missing fields of a page's article from its feed. Takes the feed's text if it is much longer. */
export const withEntry = (article: ImportedArticle, entry: FeedEntry | undefined): ImportedArticle => {
  if (!entry) return article;
  const saysMore = lengthOf(entry.paragraphs) > lengthOf(article.paragraphs) * MORE;
  const missing = Object.entries(entry.stated).filter(([field]) => !(field in article));
  return {
    ...article,
    ...Object.fromEntries(missing),
    ...(saysMore ? { paragraphs: entry.paragraphs } : {}),
  };
};

/** Returns the full article from a feed, for a page that cannot be fetched. Throws `problem` if the feed has none. */
export const articleOfEntry = (entry: FeedEntry | undefined, problem: UserError): ImportedArticle => {
  const title = entry?.stated.title;
  if (!entry || title === undefined || entry.paragraphs.length === 0) throw problem;
  return { ...entry.stated, title, url: entry.link, paragraphs: entry.paragraphs };
};
